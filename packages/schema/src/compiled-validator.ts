/** A problem as the precompiled validator reports it. */
export interface RawProblem {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

/** A precompiled validator: true when valid, else its problems stand in `errors` until the next call. */
export interface CompiledValidator {
  (data: unknown): boolean;
  errors?: RawProblem[] | null;
}
