/** What a form asks beside name and address, and what is answered. */
import { z } from "zod";
import { questionKinds } from "./asked.ts";
import { fileKinds, MOST_FILE_BYTES } from "./files.ts";
import { DateText, Id, line, text } from "./primitives.ts";

export const MOST_QUESTIONS = 30;
export const MOST_CHOICES = 30;
/** Of a free text that names no limit of its own. */
export const MOST_LETTERS: Readonly<Record<"text" | "long-text", number>> = { text: 200, "long-text": 2000 };

/** Its name within the questionnaire: whoever makes the questionnaire chooses it, and it stays when the words change. */
export const QuestionId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .meta({ id: "QuestionId", description: "Names a question within its questionnaire.", example: "classe" });

export const AnswerValue = z
  .union([text(4000), z.number().min(-1e12).max(1e12), z.array(line(120)).max(MOST_CHOICES)])
  .meta({
    id: "AnswerValue",
    description: "A text, a date (ISO 8601) or a choice; a number; several choices, or the ids of files.",
  });

export const QuestionCondition = z
  .object({
    questionId: QuestionId.meta({ description: "A question that stands earlier." }),
    test: z.enum(["equals", "one-of", "contains"]).meta({
      description:
        "`equals`: these values and no others. `one-of`: at least one of them. `contains`: all of them among the choices, or in the text.",
    }),
    values: z.array(line(120)).min(1).max(MOST_CHOICES),
  })
  .meta({ id: "QuestionCondition", description: "Asked only when an earlier answer is so. Capitals mean the same." });
export type QuestionCondition = z.infer<typeof QuestionCondition>;

export const HealthMinding = z
  .enum(["warn", "block", "off"])
  .meta({ id: "HealthMinding", description: "What happens when a free text looks like data about health." });
export type HealthMinding = z.infer<typeof HealthMinding>;

export const AskedQuestion = z
  .object({
    questionId: QuestionId,
    kind: z.enum(questionKinds),
    label: line(200),
    help: text(300),
    required: z.boolean(),
    choices: z.array(line(120)).max(MOST_CHOICES).meta({ description: "Of `choice` and `choices`." }),
    least: z
      .number()
      .min(-1e12)
      .max(1e12)
      .nullable()
      .meta({ description: "Letters of a text, number of choices or of files (one when null), or the number itself." }),
    most: z.number().min(-1e12).max(1e12).nullable(),
    accept: z
      .array(z.enum(fileKinds))
      .max(fileKinds.length)
      .default([])
      .meta({ description: "Of a `file`: what it may be, read from its bytes; none means any of these." }),
    mostBytes: z
      .int()
      .min(1024)
      .max(MOST_FILE_BYTES)
      .nullable()
      .default(null)
      .meta({ description: "Of each `file`; 5 MiB when null." }),
    from: DateText.nullable().meta({ description: "First date of a `date`." }),
    until: DateText.nullable().meta({ description: "Last date, included." }),
    condition: QuestionCondition.nullable(),
    readers: z
      .enum(["team", "professional", "managers"])
      .meta({ description: "Who may read the answer, of those who see the booking; managers hold `answer.read`." }),
  })
  .meta({ id: "AskedQuestion", description: "A question as the form asks it." });
export type AskedQuestion = z.infer<typeof AskedQuestion>;

export const Question = AskedQuestion.extend({
  keepDays: z.int().min(1).max(1095).nullable().meta({
    description:
      "Days after the booking when its answer is erased; null for the term that holds for all answers, which is never exceeded.",
  }),
}).meta({ id: "Question" });
export type Question = z.infer<typeof Question>;

export const GivenAnswer = z.object({ questionId: QuestionId, value: AnswerValue }).meta({ id: "GivenAnswer" });
export type GivenAnswer = z.infer<typeof GivenAnswer>;

export const OfferedReason = z
  .object({ reasonId: Id, name: z.string(), hint: z.string() })
  .meta({ id: "OfferedReason" });

export const BookingForm = z
  .object({
    reasons: z.array(OfferedReason).meta({ description: "In the order the business gave them." }),
    reasonRequired: z.boolean(),
    questionnaire: z.object({ questionnaireId: Id, edition: z.int(), questions: z.array(AskedQuestion) }).nullable(),
    health: HealthMinding,
  })
  .meta({ id: "BookingForm", description: "What is asked beside name and address when a service is booked." });
export type BookingForm = z.infer<typeof BookingForm>;

/** What a booking says beside name and address. */
export const formAnswers = {
  reasonId: Id.optional(),
  questionnaire: z
    .object({ questionnaireId: Id, edition: z.int().min(1) })
    .optional()
    .meta({ description: "What was read: when other questions are asked meanwhile, the answer is QUESTIONS_CHANGED." }),
  answers: z
    .array(GivenAnswer)
    .max(MOST_QUESTIONS)
    .default([])
    .meta({ description: "An answer to a question that its condition leaves out is not kept." }),
} as const;
