/** Messages that a house wrote itself, for the walls to be tried on. */
import type { House } from "../testing/people.ts";
import type { World } from "../testing/world.ts";

export const someDraft = {
  subject: "À bientôt",
  preheader: "",
  design: { format: 1, style: {}, blocks: [{ id: "a", type: "text", text: "Bonjour." }] },
};

export const someImage = {
  name: "Point",
  base64: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
};

/** A template and a mail written from it, a system message in their own words, a part and an image that nothing uses. */
export async function furnishDesigns({ owner, scope }: House): Promise<void> {
  const { businessId } = scope;
  const { body: template } = await owner.call("createMessageTemplate", {
    params: { businessId },
    body: { kind: "own", language: "fr", name: "À nous" },
  });
  const query = { email: "camille0@lycee.example" };
  const [camille] = (await owner.call("listContacts", { params: { businessId }, query })).body.items;
  await owner.call("sendLetter", {
    params: { businessId, contactId: camille?.id ?? "" },
    body: { templateId: template.ref },
  });
  await owner.call("saveMessageTemplate", {
    params: { businessId, ref: "contact.change.fr" },
    body: { ...someDraft, version: 0 },
  });
  await owner.call("createMessagePart", {
    params: { businessId },
    body: { name: "Pied", blocks: someDraft.design.blocks },
  });
  await owner.call("addMessageImage", { params: { businessId }, body: someImage });
}

export async function designRowsOf(inside: World, { scope }: House) {
  const one = async (query: string): Promise<string> =>
    (await inside.owner.query<{ name: string }>(query, [scope.businessId])).rows[0]?.name ?? "";
  return {
    templateId: await one("select id as name from message_template where business_id = $1 and message is null"),
    partId: await one("select id as name from message_part where business_id = $1"),
    imageId: await one("select id as name from message_image where business_id = $1"),
  };
}
