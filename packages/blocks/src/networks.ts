import type { SocialNetwork } from "./model.ts";

const same = (name: string) => ({ fr: name, en: name });

/** What the link to a network says. */
export const networkNames: Readonly<Record<SocialNetwork, { readonly fr: string; readonly en: string }>> = {
  website: { fr: "Site web", en: "Website" },
  instagram: same("Instagram"),
  linkedin: same("LinkedIn"),
  facebook: same("Facebook"),
  tiktok: same("TikTok"),
  youtube: same("YouTube"),
  x: same("X"),
  mastodon: same("Mastodon"),
  bluesky: same("Bluesky"),
  whatsapp: same("WhatsApp"),
};
