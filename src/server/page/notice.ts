/** A line that says what has just happened. */
export interface Notice {
  readonly text: string;
  readonly look: 'done' | 'fault';
  /** Whether the undo key takes it back. */
  readonly undo?: boolean;
}
