/** Numbers of words or names: of two bytes where there are few enough, since retrieval and alignment go through them in no order. */
export type Numbers = Uint16Array | Int32Array;

/** Room for numbers below a bound. */
export function numbersBelow(bound: number, length: number): Numbers {
  return bound <= 0x10000 ? new Uint16Array(length) : new Int32Array(length);
}
