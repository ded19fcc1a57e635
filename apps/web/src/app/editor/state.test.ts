import { allBlocks, Design, MOST_BLOCKS, type Block } from "@creneau/blocks";
import fc from "fast-check";
import { expect, test } from "vitest";
import { act, begin, type Act, type EditorState } from "./state.ts";
import { MAIL, placeOf, stepFrom, type List } from "./tree.ts";

const title = (id: string, text = id): Block => ({ id, type: "title", text, level: 1 });
const columns = (id: string, left: readonly string[], right: readonly string[]): Block => ({
  id,
  type: "columns",
  ratio: "1:1",
  left: left.map((one) => ({ id: one, type: "text", text: one })),
  right: right.map((one) => ({ id: one, type: "text", text: one })),
});
const design = (...blocks: Block[]): Design => ({ format: 1, style: {}, blocks });
const run = (state: EditorState, ...acts: Act[]) => acts.reduce((now, one) => act(now, one), state);
/** The ids as one reads them, columns in brackets. */
const shape = ({ design: { blocks } }: EditorState): string =>
  blocks
    .map((block) =>
      block.type === "columns"
        ? `${block.id}[${block.left.map(({ id }) => id).join(" ")}|${block.right.map(({ id }) => id).join(" ")}]`
        : block.id,
    )
    .join(" ");

const start = begin(design(title("b1"), columns("b2", ["b3"], ["b4"]), title("b5")));

test("a block is put where it is wanted, under an id of its own, and selected", () => {
  const put = act(start, { do: "insert", block: title("b1"), place: { list: MAIL, at: 1 } });
  expect(shape(put)).toBe("b1 b6 b2[b3|b4] b5");
  expect(put.selected).toBe("b6");
  const inColumn = act(put, {
    do: "insert",
    block: title("x"),
    place: { list: { of: "column", id: "b2", side: "right" }, at: 1 },
  });
  expect(shape(inColumn)).toBe("b1 b6 b2[b3|b4 b7] b5");
});

test("a copy has new ids, also inside its columns; an id that was undone is not given again", () => {
  const twice = act(start, { do: "duplicate", id: "b2" });
  expect(shape(twice)).toBe("b1 b2[b3|b4] b6[b7|b8] b5");
  expect(shape(run(twice, { do: "undo" }, { do: "duplicate", id: "b1" }))).toBe("b1 b9 b2[b3|b4] b5");
});

test("a block walks through the columns it meets, one step at a time, and back the same way", () => {
  const walk = (from: EditorState, by: -1 | 1) => {
    const place = stepFrom(from.design, "b1", by);
    return place ? act(from, { do: "move", id: "b1", place }) : from;
  };
  const seen: string[] = [];
  let state = start;
  for (let next = walk(state, 1); next !== state; next = walk(state, 1)) {
    seen.push(shape(next));
    state = next;
  }
  expect(seen).toEqual([
    "b2[b1 b3|b4] b5",
    "b2[b3 b1|b4] b5",
    "b2[b3|b1 b4] b5",
    "b2[b3|b4 b1] b5",
    "b2[b3|b4] b1 b5",
    "b2[b3|b4] b5 b1",
  ]);
  for (let next = walk(state, -1); next !== state; next = walk(state, -1)) state = next;
  expect(shape(state)).toBe(shape(start));
});

test("columns do not go into columns", () => {
  const two = begin(design(columns("b1", [], []), columns("b2", [], [])));
  const into: List = { of: "column", id: "b2", side: "left" };
  expect(act(two, { do: "move", id: "b1", place: { list: into, at: 0 } })).toBe(two);
  expect(act(two, { do: "insert", block: columns("b9", [], []), place: { list: into, at: 0 } })).toBe(two);
  expect(shape(act(two, { do: "move", id: "b1", place: { list: MAIL, at: 1 } }))).toBe("b2[|] b1[|]");
});

test("typing is one step until there is a pause; another block's is another", () => {
  const typed = (state: EditorState, id: string, text: string) =>
    act(state, { do: "change", block: title(id, text) }, `text ${id}`);
  const word = typed(typed(typed(start, "b1", "B"), "b1", "Bo"), "b1", "Bon");
  expect(word.past).toHaveLength(1);
  const more = typed(act(word, { do: "pause" }), "b1", "Bonjour");
  expect(more.past).toHaveLength(2);
  expect(act(more, { do: "undo" }).design).toEqual(word.design);
  expect(typed(word, "b5", "Fin").past).toHaveLength(2);
});

test("nothing changed is no step", () => {
  expect(act(start, { do: "change", block: title("b1", "b1") }).past).toHaveLength(0);
  expect(act(start, { do: "style", id: "b1", style: undefined })).toBe(start);
  expect(act(start, { do: "remove", id: "gone" })).toBe(start);
});

test("after a removal the neighbour is selected, then the columns it stood in; an undo gives all back", () => {
  const chosen = act(start, { do: "select", id: "b3" });
  const gone = act(chosen, { do: "remove", id: "b3" });
  expect([shape(gone), gone.selected]).toEqual(["b1 b2[|b4] b5", "b2"]);
  const back = act(gone, { do: "undo" });
  expect([shape(back), back.selected]).toEqual([shape(start), "b3"]);
  expect(act(act(start, { do: "select", id: "b5" }), { do: "remove", id: "b5" }).selected).toBe("b2");
});

test("no more blocks than the model takes", () => {
  const full = begin(design(...Array.from({ length: MOST_BLOCKS }, (_, at) => title(`b${at + 1}`))));
  expect(act(full, { do: "duplicate", id: "b1" })).toBe(full);
});

const number = fc.nat({ max: 12 });
const list: fc.Arbitrary<List> = fc.oneof(
  fc.constant(MAIL),
  fc.record({
    of: fc.constant("column" as const),
    id: number.map((n) => `b${n}`),
    side: fc.constantFrom("left" as const, "right" as const),
  }),
);
const place = fc.record({ list, at: number });
const id = number.map((n) => `b${n}`);
const someBlock = fc.oneof(
  fc.tuple(id, fc.string()).map(([one, text]) => title(one, text)),
  fc.constant(columns("new", ["x"], ["y", "z"])),
  id.map((one): Block => ({ id: one, type: "space", heightPixels: 20 })),
);
const someAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant("insert" as const), block: someBlock, place }),
  fc.record({ do: fc.constant("move" as const), id, place }),
  fc.record({ do: fc.constantFrom("duplicate" as const, "remove" as const, "select" as const), id }),
  fc.record({ do: fc.constant("change" as const), block: someBlock }),
  fc.record({ do: fc.constant("style" as const), id, style: fc.constantFrom(undefined, { align: "center" as const }) }),
  fc.record({
    do: fc.constant("when" as const),
    id,
    when: fc.constantFrom(undefined, { variable: "place", is: "set" as const }),
  }),
  fc.record({ do: fc.constantFrom("pause" as const, "undo" as const, "redo" as const) }),
);

test("whatever is done, the design is one, each id stands once, what is selected is there", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(someAct, fc.constantFrom(null, "g")), { maxLength: 60 }), (acts) => {
      let state = start;
      for (const [one, group] of acts) {
        state = act(state, one, group);
        expect(Design.safeParse(state.design).success).toBe(true);
        const ids = allBlocks(state.design).map((block) => block.id);
        expect(new Set(ids).size).toBe(ids.length);
        if (state.selected !== null) expect(placeOf(state.design, state.selected)).toBeDefined();
      }
    }),
  );
});

test("all undone is the beginning, all done again is the end", () => {
  const only = someAct.filter((one) => !["undo", "redo"].includes(one.do));
  fc.assert(
    fc.property(fc.array(only, { maxLength: 60 }), (acts) => {
      const end = run(start, ...acts);
      let state = end;
      while (state.past.length > 0) state = act(state, { do: "undo" });
      expect(state.design).toEqual(start.design);
      while (state.future.length > 0) state = act(state, { do: "redo" });
      expect(state.design).toEqual(end.design);
    }),
  );
});

test("a block just put in is fresh until another is chosen, it is undone, or somebody tries to save", () => {
  const put = act(start, { do: "insert", block: title("x"), place: { list: MAIL, at: 0 } });
  expect(put.fresh).toBe("b6");
  expect(act(put, { do: "change", block: title("b6", "Bonjour") }).fresh).toBe("b6");
  expect(act(put, { do: "select", id: "b1" }).fresh).toBeNull();
  expect(act(put, { do: "undo" }).fresh).toBeNull();
  const insisted = act(put, { do: "insist" });
  expect([insisted.fresh, insisted.insisted]).toEqual([null, true]);
  expect(act(insisted, { do: "select", id: "b1" }).insisted).toBe(false);
  expect(act(start, { do: "duplicate", id: "b1" }).fresh).toBeNull();
});
