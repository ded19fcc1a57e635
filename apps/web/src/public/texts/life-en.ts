/** Requests, what one may still change, and other times offered: English. */
import type { lifeFr } from "./life-fr.ts";

const length = (minutes: number): string => {
  if (minutes % 1440 === 0) return minutes === 1440 ? "24 h" : `${minutes / 1440} days`;
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${minutes} min`;
};

export const lifeEn: ReturnType<typeof lifeFr> = {
  life: {
    series: (place: number, of: number) => `Date ${place} of ${of}`,
    seriesThis: "this one",
    seriesOff: "cancelled",
    requestLead: "Tell us who you are: the time is kept for you, and the answer comes by mail.",
    requestSend: "Send the request",
    asked: "Request sent",
    askedNow: (name: string) =>
      `${name} still has to say yes. The time is kept for you, and a mail will bring the answer.`,
    answerBefore: (when: string) => `Answer expected before ${when}.`,
    withdraw: "Withdraw the request",
    expired: "Request left without an answer",
    expiredLead: (business: string) =>
      `Nobody at ${business} answered in time, and the time is no longer kept. You can choose another one.`,
    noShow: "Missed appointment",
    noShowLead: (name: string) => `${name} waited for you. A mistake? Answer the last mail you received.`,
    now: "It is now",
    nowLead: (name: string) => `${name} is expecting you.`,
    declined: (business: string) => `${business} could not accept. You can choose another time.`,
    policy: "And if you have to change?",
    until: (minutes: number) =>
      minutes === 0
        ? "You can move or cancel online until the start."
        : `You can move or cancel online until ${length(minutes)} before.`,
    moves: (most: number) => (most === 0 ? "The time can’t be moved online." : `It can be moved ${most} times.`),
    movesLeft: (left: number) =>
      left === 0 ? "It can’t be moved online any more." : `It can still be moved ${left} times.`,
    fee: (amount: string, minutes: number) => `Cancelling less than ${length(minutes)} before costs ${amount}.`,
    feeNow: (amount: string) => `Cancelling now costs ${amount}.`,
    free: (when: string) => `Cancelling is free until ${when}.`,
    feeLater: "Nothing is charged here: the business will ask for it.",
    why: "You will be asked why.",
    offered: "Other times are offered",
    see: "See and choose",
    choose: "It’s your choice",
    chooseLead: (business: string) => `${business} offers this instead. Nothing changes unless you agree.`,
    today: "What is planned",
    take: "Choose",
    with: (name: string) => `with ${name}`,
    kept: (when: string) => `These times are kept until ${when}.`,
    notKept: (when: string) => `Choose before ${when}, as long as they are free.`,
    keep: "Keep what is planned",
    orCancel: "Cancel the appointment",
    overTitle: "These times are no longer offered",
    over: {
      chosen: "Done: here is the appointment.",
      kept: "What was planned is kept.",
      withdrawn: "The business took its offer back: what was planned stands.",
      lapsed: "The time to choose is over, or the appointment changed meanwhile.",
      open: "",
    },
    back: "See the appointment",
  },
};
