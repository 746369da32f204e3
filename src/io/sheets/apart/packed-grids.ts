import type { Cell, CellType, Grid } from '../../../list/grid';

/** A grid as it goes from one process to another: numbers, and texts once each. */
interface PackedGrid {
  readonly about: Omit<Grid, 'cells' | 'rows'>;
  readonly rows: Uint32Array<ArrayBuffer>;
  /** Where the cells of each row begin, and where the last row ends. */
  readonly starts: Uint32Array<ArrayBuffer>;
  /** The same for {@link numbers} and {@link formats}, which only cells with a number have. */
  readonly numberStarts: Uint32Array<ArrayBuffer>;
  /** Places in {@link TYPES}, counted from 1; 0 where there is no cell. */
  readonly types: Uint8Array<ArrayBuffer>;
  /** Places in the texts of the file. */
  readonly texts: Uint32Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Places in the texts of the file, counted from 1; 0 where a number has no format. */
  readonly formats: Uint32Array<ArrayBuffer>;
}

/** All grids of a file, packed. */
export interface PackedGrids {
  readonly texts: readonly string[];
  readonly grids: readonly PackedGrid[];
}

const TYPES: readonly CellType[] = ['text', 'number', 'date', 'boolean', 'error', 'uncomputed'];

/** Packs grids, so that they can be sent in a fraction of the time that their cells as objects would take. */
export function packGrids(grids: readonly Grid[]): PackedGrids {
  const texts = new Map<string, number>();
  const placeOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const packed = grids.map((grid) => packGrid(grid, placeOf));
  return { texts: [...texts.keys()], grids: packed };
}

/** The parts that can be handed over to another thread instead of being copied. */
export function partsOf(packed: PackedGrids | undefined): ArrayBuffer[] {
  return (packed?.grids ?? []).flatMap(({ about: _, ...parts }) => Object.values(parts).map(({ buffer }) => buffer));
}

function packGrid({ cells, rows, ...about }: Grid, placeOf: (text: string) => number): PackedGrid {
  const starts: number[] = [0];
  const numberStarts: number[] = [0];
  const types: number[] = [];
  const places: number[] = [];
  const numbers: number[] = [];
  const formats: number[] = [];
  for (const row of rows) {
    for (const cell of cells(row)) {
      types.push(cell === undefined ? 0 : TYPES.indexOf(cell.type) + 1);
      places.push(cell === undefined ? 0 : placeOf(cell.text));
      if (cell?.number === undefined) continue;
      numbers.push(cell.number);
      formats.push(cell.format === undefined ? 0 : placeOf(cell.format) + 1);
    }
    starts.push(types.length);
    numberStarts.push(numbers.length);
  }
  return {
    about,
    rows: Uint32Array.from(rows),
    starts: Uint32Array.from(starts),
    numberStarts: Uint32Array.from(numberStarts),
    types: Uint8Array.from(types),
    texts: Uint32Array.from(places),
    numbers: Float64Array.from(numbers),
    formats: Uint32Array.from(formats),
  };
}

/** The grids of {@link packGrids}; their cells are made when asked for. */
export function unpackGrids({ texts, grids }: PackedGrids): Grid[] {
  return grids.map((grid) => {
    const rows = Array.from(grid.rows);
    const places = new Map(rows.map((row, place) => [row, place]));
    return {
      ...grid.about,
      rows,
      cells: (row) => {
        const place = places.get(row);
        return place === undefined ? [] : cellsOf(grid, place, texts);
      },
    };
  });
}

function cellsOf(grid: PackedGrid, place: number, texts: readonly string[]): (Cell | undefined)[] {
  const start = grid.starts[place]!;
  let number = grid.numberStarts[place]!;
  return Array.from({ length: grid.starts[place + 1]! - start }, (_, column) => {
    const type = TYPES[grid.types[start + column]! - 1];
    if (type === undefined) return undefined;
    const text = texts[grid.texts[start + column]!]!;
    if (type !== 'number' && type !== 'date') return { type, text };
    const format = grid.formats[number]!;
    return { type, text, number: grid.numbers[number++]!, format: format === 0 ? undefined : texts[format - 1] };
  });
}
