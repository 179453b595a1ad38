/** Small values that every noun is built of: ids, dates, levels, texts, lists without duplicates. */
import { z } from 'zod'
import { coded, says } from './issue-faults.ts'

/** The form of a Finnish personal identity code, century signs of 2023 included. */
const IDENTITY_CODE = /(\d{2})(\d{2})(\d{2})[-+A-FU-Y](\d{3})([0-9A-FHJ-NPR-Y])/gi
const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY'

/** Whether a text holds a personal identity code: its form standing alone, or anywhere one whose day and check character hold. */
export const holdsIdentityCode = (text: string): boolean =>
  [...text.matchAll(IDENTITY_CODE)].some((match) => {
    const [code, day, month, year, number, check] = match as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const before = text[match.index - 1] ?? ' '
    const after = text[match.index + code.length] ?? ' '
    if (!/[A-Za-z0-9]/.test(before + after)) return true
    const holds = CHECK_CHARACTERS[Number(day + month + year + number) % 31] === check.toUpperCase()
    return holds && Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12
  })

const noIdentityCode = coded('personal-identity-code', says('fault.identityCode'))

/** The client's own id. One that looks like a Finnish personal identity code is refused: no such code is ever stored. */
export const ClientId = z
  .string()
  .max(64)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/)
  .refine((id) => !holdsIdentityCode(id), noIdentityCode)
  .meta({ id: 'ClientId', examples: ['hk-1042'] })
export type ClientId = z.infer<typeof ClientId>

const FIRST_DAY = '1950-01-01'
const LAST_DAY = '2149-12-31'

/** A calendar day that exists, from 1950 to 2149. */
export const Day = z.iso
  .date()
  .refine(
    (day) => day >= FIRST_DAY && day <= LAST_DAY,
    says('fault.dayOutside', { first: FIRST_DAY, last: LAST_DAY }),
  )
  .meta({ id: 'Day', examples: ['2026-11-24'] })
export type Day = z.infer<typeof Day>

/** 0–5 in halves: of a person 0 cannot … 3 as people usually manage … 5 exceptional; of work 0 not needed … 5 exceptionally. */
export const Level = z
  .number()
  .min(0)
  .max(5)
  .multipleOf(0.5)
  .meta({ id: 'Level', examples: [3] })
export type Level = z.infer<typeof Level>

/** 1 minor, 2 normal, 3 core. */
export const Importance = z.int().min(1).max(3).meta({ id: 'Importance' })
export type Importance = z.infer<typeof Importance>
export const NORMAL_IMPORTANCE: Importance = 2

/** A text a human wrote: no control characters but line breaks and tabs, and no personal identity code. */
export const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, says('fault.controlCharacters'))
    .refine((written) => !holdsIdentityCode(written), noIdentityCode)

/** Names in the languages of the service; at least one is given. */
export const LocalText = z
  .strictObject({ fi: text(200).optional(), sv: text(200).optional(), en: text(200).optional() })
  .refine((names) => Object.keys(names).length > 0, says('fault.noText'))
  .meta({ id: 'LocalText', examples: [{ fi: 'Keittiöapulainen' }] })
export type LocalText = z.infer<typeof LocalText>

export const MunicipalityCode = z
  .string()
  .regex(/^\d{3}$/)
  .meta({ id: 'MunicipalityCode', examples: ['091'] })
export const AreaCode = z
  .string()
  .regex(/^\d{2}$/)
  .meta({ id: 'AreaCode', examples: ['04'] })
/** ISCO-08 unit group, or the ESCO URI of one or of an occupation in it. */
export const OccupationCode = z
  .string()
  .max(120)
  .regex(
    /^(\d{4}|http:\/\/data\.europa\.eu\/esco\/(isco\/C\d{4}|occupation\/[A-Za-z0-9-]+))$/,
    says('fault.notAnOccupation'),
  )
  .meta({ id: 'OccupationCode', examples: ['9412'] })
/** Our own skill code or an ESCO URI. */
export const SkillCode = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9:/._#-]+$/)
  .meta({ id: 'SkillCode', examples: ['kitchen-hygiene'] })

const DUPLICATE = coded('duplicate', says('fault.duplicate'))

/** A list of at most `max` elements, no two with the same key; each repetition is a fault at its own place. */
export const listOf = <T extends z.ZodType>(
  element: T,
  max: number,
  keyOf: (value: z.output<T>) => unknown = (v) => v,
) =>
  z
    .array(element)
    .max(max)
    .check((ctx) => {
      const seen = new Set<unknown>()
      ctx.value.forEach((value, index) => {
        const key = keyOf(value)
        if (seen.has(key))
          ctx.issues.push({
            code: 'custom',
            input: value,
            path: [index],
            message: DUPLICATE.error,
            params: DUPLICATE.params,
          })
        seen.add(key)
      })
    })

export const LOCALES = ['fi', 'sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]
/** A name in every language of the service. */
export type Names = Readonly<Record<Locale, string>>
