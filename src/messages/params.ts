/** Values that fill the sentence of a reason or remark. */
export type Params = Readonly<Record<string, string | number>>;

/** The values that one sentence needs, by their names. */
export type Filled<Names extends string> = Readonly<Record<Names, string | number>>;

type ParamsOf<T> = T extends (values: infer V) => unknown ? V : Record<never, never>;

/** What is handed over to fill a text: nothing where it needs nothing beyond what is `Known`. */
export type ArgsOf<T, Known extends string = never> =
  Record<never, never> extends Omit<ParamsOf<T>, Known>
    ? [params?: Omit<ParamsOf<T>, Known>]
    : [params: Omit<ParamsOf<T>, Known>];

/** A code of one of the texts, with what fills it. */
export type Coded<T> = {
  readonly [C in keyof T]: T[C] extends (values: infer V) => unknown
    ? { readonly code: C; readonly params: V }
    : { readonly code: C; readonly params?: undefined };
}[keyof T];
