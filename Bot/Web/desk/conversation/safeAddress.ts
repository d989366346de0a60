/** The address if a click on it can only open a page or a picture; undefined for javascript:, data: and anything else that might run. */
export function safeAddress(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address, location.href)) return undefined;
  const { protocol, href } = new URL(address, location.href);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}
