/**
 * Properties of the hand-made vocabulary:
 * 1. Codes are unique, and every link (parent, related skill, skill of an occupation) leads to a skill.
 * 2. A skill has at most one level above it; similarity is 40–95 and written once per pair.
 * 3. Every occupation is an ISCO-08 unit group with a usable profile.
 * 4. Everything has a name in Finnish, Swedish and English, and no two skills share one.
 */
import { describe, expect, it } from 'vitest'
import { Level, LOCALES, OccupationCode, SkillCode } from '../../src/domain/values.ts'
import { STARTER_OCCUPATIONS } from '../../src/taxonomy/occupations/index.ts'
import { STARTER_SKILLS } from '../../src/taxonomy/skills/index.ts'

/** The unit groups of ISCO-08 (ILO), as minor group : last digits. */
const UNIT_GROUPS = new Set(
  `
    011:0 021:0 031:0 111:1234 112:0 121:1239 122:123 131:12 132:1234 133:0 134:1234569 141:12 142:0
    143:19 211:1234 212:0 213:123 214:1234569 215:123 216:123456 221:12 222:12 223:0 224:0 225:0
    226:12345679 231:0 232:0 233:0 234:12 235:1234569 241:123 242:1234 243:1234 251:12349 252:1239
    261:129 262:12 263:123456 264:123 265:1234569 311:123456789 312:123 313:123459 314:123 315:12345
    321:1234 322:12 323:0 324:0 325:123456789 331:12345 332:1234 333:12349 334:1234 335:123459 341:123
    342:123 343:12345 351:1234 352:12 411:0 412:0 413:12 421:1234 422:12345679 431:123 432:123
    441:1234569 511:123 512:0 513:12 514:12 515:123 516:123459 521:12 522:123 523:0 524:1234569 531:12
    532:129 541:12349 611:1234 612:1239 613:0 621:0 622:1234 631:0 632:0 633:0 634:0 711:123459
    712:1234567 713:123 721:12345 722:1234 723:1234 731:123456789 732:123 741:123 742:12 751:123456
    752:123 753:123456 754:12349 811:1234 812:12 813:12 814:123 815:12345679 816:0 817:12 818:1239
    821:129 831:12 832:12 833:12 834:1234 835:0 911:12 912:1239 921:123456 931:123 932:19 933:1234
    941:12 951:0 952:0 961:123 962:12349
  `
    .trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [minor, lastDigits] = group.split(':')
      return [...lastDigits!].map((digit) => `${minor}${digit}`)
    }),
)

const repeated = (values: readonly string[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)
const skillByCode = new Map<string, (typeof STARTER_SKILLS)[number]>(STARTER_SKILLS.map((s) => [s.code, s]))

describe('the starter skills', () => {
  it('have unique codes in kebab-case, kitchen-hygiene among them', () => {
    const codes = STARTER_SKILLS.map((skill) => skill.code)
    expect(repeated(codes)).toEqual([])
    expect(
      codes.filter((code) => !/^[a-z]+(-[a-z]+)*$/.test(code) || !SkillCode.safeParse(code).success),
    ).toEqual([])
    expect(codes).toContain('kitchen-hygiene')
  })

  it('have parents that exist and have no parent themselves, so that nothing goes in a circle', () => {
    const faulty = STARTER_SKILLS.filter(({ parent }) => {
      if (parent === undefined) return false
      const broader = skillByCode.get(parent)
      return broader === undefined || broader.parent !== undefined
    })
    expect(faulty).toEqual([])
  })

  it('are related to other skills that exist, each pair written once, with a similarity of 40 to 95', () => {
    const links = STARTER_SKILLS.flatMap(({ code, related }) =>
      Object.entries(related ?? {}).map(([other, similarity]) => ({ code, other, similarity })),
    )
    const faulty = links.filter(
      ({ code, other, similarity }) =>
        code === other ||
        !skillByCode.has(other) ||
        !Number.isInteger(similarity) ||
        similarity < 40 ||
        similarity > 95,
    )
    expect(links.length).toBeGreaterThan(100)
    expect(faulty).toEqual([])
    expect(repeated(links.map(({ code, other }) => [code, other].sort().join(' ')))).toEqual([])
  })

  it('are not related to their own parent, which already counts as the broader skill', () => {
    const doubled = STARTER_SKILLS.filter(
      ({ code, parent, related }) =>
        parent !== undefined &&
        (parent in (related ?? {}) || code in (skillByCode.get(parent)?.related ?? {})),
    )
    expect(doubled.map((skill) => skill.code)).toEqual([])
  })

  it.each(LOCALES)('have a name of their own in %s', (locale) => {
    const names = STARTER_SKILLS.map((skill) => skill.names[locale])
    expect(names.filter((name) => name.trim() === '' || name !== name.trim())).toEqual([])
    expect(repeated(names.map((name) => name.toLocaleLowerCase(locale)))).toEqual([])
  })
})

describe('the starter occupations', () => {
  it('are unit groups of ISCO-08, one occupation each, the kitchen helper among them', () => {
    const codes = STARTER_OCCUPATIONS.map((occupation) => occupation.code)
    expect(UNIT_GROUPS.size).toBe(436)
    expect(repeated(codes)).toEqual([])
    expect(codes.filter((code) => !UNIT_GROUPS.has(code) || !OccupationCode.safeParse(code).success)).toEqual(
      [],
    )
    expect(codes).toContain('9412')
  })

  it.each(LOCALES)('have a name of their own in %s', (locale) => {
    const names = STARTER_OCCUPATIONS.map((occupation) => occupation.names[locale])
    expect(names.filter((name) => name.trim() === '' || name !== name.trim())).toEqual([])
    expect(repeated(names)).toEqual([])
  })

  describe.each(STARTER_OCCUPATIONS)('$code $names.en', ({ demands, skills, licences, shifts }) => {
    it('makes 8 to 16 demands in half levels, some of them core and not all alike', () => {
      const made = Object.values(demands)
      expect(made.length).toBeGreaterThanOrEqual(8)
      expect(made.length).toBeLessThanOrEqual(16)
      expect(made.filter(([level]) => !Level.safeParse(level).success)).toEqual([])
      expect(made.some(([, importance]) => importance === 3)).toBe(true)
      expect(new Set(made.map(([level]) => level)).size).toBeGreaterThanOrEqual(3)
    })

    it('asks for 4 to 8 skills that exist, none of them twice', () => {
      expect(skills.length).toBeGreaterThanOrEqual(4)
      expect(skills.length).toBeLessThanOrEqual(8)
      expect(skills.filter((code) => !skillByCode.has(code))).toEqual([])
      expect(repeated(skills)).toEqual([])
    })

    it('has at least one shift, and names no shift and no licence twice', () => {
      expect(shifts.length).toBeGreaterThan(0)
      expect(repeated(shifts)).toEqual([])
      expect(repeated(licences ?? [])).toEqual([])
    })
  })
})
