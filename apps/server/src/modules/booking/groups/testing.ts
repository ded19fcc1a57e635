/** Groups and waiting lists of the stories. */
import type { GroupDetail, GroupSession } from "@creneau/contract";
import { books, Person, type Answer, type House } from "../../../testing/people.ts";
import type { World } from "../../../testing/world.ts";

export const pathOf = (house: House) => ({ businessId: house.scope.businessId });

export const someRules = {
  seatsMax: 5,
  seatsMin: 3,
  decideHours: 24,
  whenShort: "cancel",
  seatsPerBooking: 1,
  openedBy: "team",
  version: 0,
};

export const givesInGroups = async (house: House, rules: Partial<Record<keyof typeof someRules, unknown>> = {}) =>
  (
    await house.owner.call("replaceGroupRules", {
      params: { ...pathOf(house), serviceId: house.serviceId },
      body: { ...someRules, ...rules },
    })
  ).body;

/** Plans one session, and must. 10:00 in Paris on the first mentor's calendar. */
export async function plans(house: House, on: string, at = "10:00"): Promise<GroupSession> {
  const body = { professionalId: house.mentors[0]?.id, serviceId: house.serviceId, on, at };
  const { planned } = (await house.owner.call("planGroups", { params: pathOf(house), body })).body;
  const [group] = planned;
  if (!group) throw new Error("the session was not planned");
  return group;
}

export const seen = async (house: House, groupId: string): Promise<GroupDetail> =>
  (await house.owner.call("getGroup", { params: { ...pathOf(house), groupId } })).body;

export const joins = (
  world: World,
  house: House,
  group: Pick<GroupSession, "startsAt">,
  n: number,
): Promise<Answer<"bookSession">> =>
  books(new Person(world), house, { startsAt: group.startsAt, email: `pupil${n}@lycee.example`, name: `Pupil ${n}` });
