/** Who reads an answer, of those who may see the booking: this table is the policy. */
import type { BookingAnswer } from "@creneau/contract";
import type { MemberCaller } from "../../../platform/http/call.ts";

type Reader = Pick<MemberCaller, "can" | "professionalId">;

const mayRead: Readonly<Record<BookingAnswer["readers"], (reader: Reader, professionalId: string) => boolean>> = {
  team: () => true,
  professional: (reader, professionalId) => reader.can("answer.read") || reader.professionalId === professionalId,
  managers: (reader) => reader.can("answer.read"),
};

export function shownTo(reader: Reader, professionalId: string, answers: readonly BookingAnswer[]) {
  const shown = answers.filter(({ readers }) => mayRead[readers](reader, professionalId));
  return { answers: shown, hiddenAnswers: answers.length - shown.length };
}
