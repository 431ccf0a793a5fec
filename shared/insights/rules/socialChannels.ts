import { textOf, titleOf, type Item } from '../../plan/plan.ts';

/** Names of well-known social media. */
const networks =
  /(?<!\p{L})(facebook|fb|instagram|insta|ig|tiktok|linkedin|youtube|twitter|x|threads|snapchat|pinterest|reddit|whatsapp|telegram|discord|twitch|bluesky|mastodon|jodel|weibo|wechat|some|social media|sosiaalinen media)(?!\p{L})|youtube|facebook|instagram/iu;

/** Names of other channels: web, e-mail, phone, shop, paper. */
const others =
  /(?<!\p{L})(web ?(site|shop|store|page)s?|site|home ?page|blog|e-?mails?|newsletter|letter|phone|telephone|call|switchboard|hotline|help ?(line|desk)|care desk|shop|store|counter|office|reception|fair|event|print|paper|poster|sms|verkkosiv|verkkokaup|kotisiv|nettisiv|sivusto|blogi|sähköpost|uutiskir|kirje|puhelin|puhelu|soitto|vaihde|asiakaspalvelupis|palvelupis|myymäl|kauppa|liike|toimisto|tiski|messu|tapahtum|lehti|esite|tekstiviest)/iu;

/** Whether a channel is social media: as marked, else by its name. Undefined where neither says; rules then assume nothing. */
export function isSocial(channel: Item): boolean | undefined {
  switch (textOf(channel.fields, 'social')) {
    case 'social':
      return true;
    case 'other':
      return false;
    default: {
      const name = titleOf(channel);
      return networks.test(name) ? true : others.test(name) ? false : undefined;
    }
  }
}
