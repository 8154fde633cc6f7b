/** What package-lock.json says of one package. */
export interface Package {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
}
export function packagesAreCurrent(): boolean;
export function installPackages(): Promise<void>;
export function uncheckedPackages(
  packages: Readonly<Record<string, Package>>,
  system: { readonly platform: string; readonly arch: string },
): string[];
