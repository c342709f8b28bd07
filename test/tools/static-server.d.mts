export interface Site {
  readonly port: number;
  /** With a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}
export declare function serve(
  folder: string,
  where?: { readonly port?: number; readonly host?: string },
): Promise<Site>;
