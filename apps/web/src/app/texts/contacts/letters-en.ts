/** Mails written to one person, in English. */
export const letters = {
  letters: {
    title: "Mails from the team",
    write: "Write",
    writeTo: "Write to {{name}}",
    none: "No mail written by hand",
    noneText: "Choose a template, add a few words, send: what went, and what became of it, is shown here.",
    noAddress: "This person has no address of their own.",
    more: "Show earlier ones",
    erased: "Subject erased",
    by: "by {{name}}",
    status: { due: "About to go", sent: "Sent", withdrawn: "Held back", failed: "Failed" },
    withdrawn: {
      "no-address": "no address any more",
      unwanted: "they want no more mail",
      erased: "the person is erased",
    },
    template: "Template",
    subject: "Subject",
    words: "A few words of your own",
    wordsHint: "Optional. Above the text of the template.",
    value: {
      service: "Service",
      company: "Their company",
      projectName: "Project",
      amount: "Amount",
      date: "Date",
      link: "Link of the button",
    },
    refused: {
      "no-address": "{{name}} has no mail address to write to.",
      unwanted: "{{name}} wants no more mail, or their address takes none. The suppression list says why.",
      "no-consent":
        "{{name}} has not agreed to news and offers: the law asks for consent before a service is presented to them.",
    },
    send: "Send",
    sent: "The mail is on its way to {{name}}.",
    noTemplate: "There is no template to send yet.",
    makeTemplate: "Make a template",
  },
};
