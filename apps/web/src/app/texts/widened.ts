/** A catalogue's keys, with any text under them. */
export type Widened<Branch> = {
  readonly [Key in keyof Branch]: Branch[Key] extends string ? string : Widened<Branch[Key]>;
};
