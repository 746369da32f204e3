import iconv from 'iconv-lite';

/** What a TCVN3 file looks like to a program that takes it for Latin-1. */
export function asTcvn3(text: string): string {
  return iconv.decode(iconv.encode(text, 'tcvn'), 'latin1');
}
