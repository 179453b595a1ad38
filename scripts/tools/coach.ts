/**
 * `npm run coach`: what people of the profession say of named people and openings (test/coach), held against what the
 * engine says; per case what is kept and, where it is broken, what the engine says instead.
 * `-- --case <name>` explains one case; `-- --all` prints the kept expectations, too; `-- --floor` raises the floor.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { say, title, wrap } from '../cli/terminal.ts'
import { byKind, byVerb, type Count, type JudgedCase, runBench } from './coach/bench.ts'
import { FLOOR_FILE, raisedFloor, readFloor } from './coach/floor.ts'
import { questionsOf } from './coach/questions.ts'

const { values } = parseArgs({
  options: { case: { type: 'string' }, all: { type: 'boolean' }, floor: { type: 'boolean' } },
})

const tellCase = ({ of, judged }: JudgedCase, all: boolean): void => {
  const told = judged.filter(({ kept }) => all || !kept)
  if (told.length === 0) return
  title(`${of.name} (${of.form}; ${of.kinds.join(', ')})`)
  for (const { kept, who, verb, expected, why, because } of told) {
    const object = expected[verb]
    const what =
      object === true ? '' : ` ${typeof object === 'object' ? `${object.to}:${object.item}` : object}`
    say(wrap(`${kept ? 'kept  ' : 'BROKEN'} ${who} ${verb}${what}: ${why}`, '         ', '  '))
    if (!kept) say(wrap(because, '           ', '         → '))
  }
}

const explainCase = async ({ of, world }: JudgedCase): Promise<void> => {
  const standing = [...world.told].sort(([, a], [, b]) => (a.rank ?? 99) - (b.rank ?? 99))
  for (const [name, { of: person, rank, tier }] of standing) {
    const gates = person.gates.map(({ code, item }) => `${code}(${item})`).join(', ')
    say()
    say(
      `  ${name}: ${rank === undefined ? `out by ${gates}` : `place ${rank}, tier ${tier}`}, ${person.points} points (${person.low}–${person.high})`,
    )
    for (const { criterion, points, max, items } of person.criteria) {
      const parts = items.map((item) => `${item.item} ${item.points}/${item.max}`)
      say(wrap(`${criterion} ${points}/${max}: ${parts.join(', ')}`, '        ', '      '))
    }
    say(
      wrap(
        `asked: ${
          questionsOf(person)
            .map(({ to, item }) => `${to}:${item}`)
            .join(', ') || 'nothing'
        }`,
        '        ',
        '      ',
      ),
    )
    say(
      wrap(
        `flags: ${person.flags.map(({ code, item }) => `${code}(${item ?? ''})`).join(', ') || 'none'}`,
        '        ',
        '      ',
      ),
    )
    if (of.form === 'pair' && name === standing.find(([who]) => who === of.expectations[0]?.who)?.[0])
      for (const { change, effect } of (await world.changes(name)).changes)
        say(
          `      change ${change.kind} ${change.item} → ${JSON.stringify(change.to)}: ${effect.points} points`,
        )
  }
}

const tellCounts = (what: string, counts: Readonly<Record<string, Count>>): void => {
  title(what)
  for (const [name, { kept, all }] of Object.entries(counts))
    say(`  ${name.padEnd(12)} ${String(kept).padStart(3)} of ${String(all).padStart(3)}`)
}

const cases = await runBench(values.case)
if (cases.length === 0) say(`There is no case named ${values.case}.`)
for (const one of cases) tellCase(one, values.all === true || values.case !== undefined)
if (values.case !== undefined) for (const one of cases) await explainCase(one)
tellCounts('Kept, by kind of limitation', byKind(cases))
tellCounts('Kept, by kind of expectation', byVerb(cases))
const judged = cases.flatMap((one) => one.judged)
say()
say(
  `${judged.filter(({ kept }) => kept).length} of ${judged.length} expectations are kept, in ${cases.length} cases.`,
)
if (values.floor) writeFileSync(FLOOR_FILE, raisedFloor(readFloor(readFileSync(FLOOR_FILE, 'utf8')), cases))
process.exitCode = cases.length === 0 ? 1 : 0
