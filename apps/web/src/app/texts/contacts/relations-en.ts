import type { Widened } from "../widened.ts";
import type { relations as french } from "./relations-fr.ts";

export const relations: Widened<typeof french> = {
  relations: {
    title: "People they book for",
    lead: "For whom this person books, and who books for them. Messages go to whoever books.",
    managedLead: "This person has no address of their own: their messages go to whoever books for them.",
    noneTitle: "Nobody",
    none: "A child, a relative, an employee or a pupil appears here with the first booking made for them.",
    noAddress: "no address",
    ended: "no longer proposed",
    name: "Name of the person",
    nameMissing: "Say the name of the person.",
    kind: "Who they are to them",
    add: "Add",
    remove: "Remove",
    removeWho: "Remove {{name}}",
    removed: "{{name}} is no longer proposed.",
    undo: "Undo",
    failed: "Somebody has just changed this line: it is up to date.",
    dependant: {
      parent: "Child",
      guardian: "In their care",
      relative: "Relative",
      employer: "Employee",
      teacher: "Pupil",
      other: "Other",
    },
    manager: {
      parent: "Parent",
      guardian: "Guardian",
      relative: "Relative",
      employer: "Employer",
      teacher: "Teacher or school",
      other: "Books for this person",
    },
    bookedBy: "Booked by {{name}}",
  },
};
