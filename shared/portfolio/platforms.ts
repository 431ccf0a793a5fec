/** Names of channels that everybody has, so that they tell nothing of whose plan it is; lower case. */
const platforms: readonly (readonly [name: string, words: readonly string[]])[] = [
  ['Facebook', ['facebook', 'fb', 'meta']],
  ['Instagram', ['instagram', 'ig']],
  ['LinkedIn', ['linkedin']],
  ['TikTok', ['tiktok']],
  ['YouTube', ['youtube']],
  ['X', ['x', 'twitter']],
  ['Threads', ['threads']],
  ['Bluesky', ['bluesky']],
  ['Mastodon', ['mastodon']],
  ['Pinterest', ['pinterest']],
  ['Snapchat', ['snapchat']],
  ['WhatsApp', ['whatsapp']],
  ['Reddit', ['reddit']],
  ['Discord', ['discord']],
];

/** The platform that a channel's name speaks of, or undefined. */
export function platformOf(channel: string): string | undefined {
  const words = channel.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return platforms.find(([, names]) => names.some((name) => words.includes(name)))?.[0];
}
