/** Where Protomaps publishes the whole world each day, for a few days. https://docs.protomaps.com/basemaps/downloads */
const builds = 'https://build.protomaps.com/';
const lookBackDays = 10;

/**
 * The address of the newest build.
 * @param today ISO day
 * @throws Error where none of the last days is there, as without a network
 */
export async function findNewestBuild(today: string, ask: (url: string) => Promise<boolean>): Promise<string> {
  for (let days = 0; days < lookBackDays; days++) {
    const day = new Date(Date.parse(today) - days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const url = `${builds}${day}.pmtiles`;
    if (await ask(url)) return url;
  }
  throw new Error(
    `No build of the last ${lookBackDays} days was found at ${builds}. Look whether this machine has a network, or name an archive: --source URL, or --source FILE.`,
  );
}
