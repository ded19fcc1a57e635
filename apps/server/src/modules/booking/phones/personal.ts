/** What is held of a person's telephones. */
import { deleted, rowsOf, type PersonalPart } from "../../../platform/personal-data.ts";
import { forgetPhonesOf, phonesOf } from "./store.ts";

export const phonePersonalPart: PersonalPart = {
  code: "phones",
  tables: ["booking_phone"],
  sections: [
    {
      code: "phones",
      name: { fr: "Téléphones donnés pour un rappel", en: "Telephones given to be reminded" },
      fields: [
        { key: "reference", label: { fr: "Référence", en: "Reference" }, kind: "text" },
        { key: "phone", label: { fr: "Téléphone", en: "Telephone" }, kind: "text" },
      ],
      rows: rowsOf(phonesOf, ({ reference, phone }) => ({ reference, phone })),
    },
  ],
  erase: async (tx, scope, contactId) => [
    deleted(
      { fr: "Téléphones donnés pour un rappel", en: "Telephones given to be reminded" },
      await forgetPhonesOf(tx, scope, contactId),
    ),
  ],
};
