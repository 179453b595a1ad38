/** What the work is called, who offers it, and where it is. */
import { AccommodationCode, type EmployerKind } from '../domain/codes.ts'
import { ClientId, LOCALES } from '../domain/values.ts'
import { told } from '../messages.ts'
import { MUNICIPALITIES } from '../taxonomy/municipalities.ts'
import type { Draft } from './draft.ts'
import { asText, hasType, isNode, nodesOf, type Spot, textsOf, valuesOf } from './spot.ts'
import { ACCOMMODATION, EMPLOYER_ID, EMPLOYER_KIND, MUNICIPALITY_ID, OPENING_ID } from './vocabulary.ts'

/** An id that is stated as a text, or as a PropertyValue; `name` says what kind of id it is. */
type Identifier = {
  readonly name: string | undefined
  readonly value: string
  readonly spots: readonly [Spot, ...Spot[]]
}

const identifiersOf = (spot: Spot): readonly Identifier[] =>
  valuesOf(spot, 'identifier').flatMap((each): Identifier[] => {
    const text = asText(each)
    if (text) return [{ name: undefined, value: text.text, spots: [each] }]
    const [named] = valuesOf(each, 'propertyID')
    const [held] = valuesOf(each, 'value')
    const isWritten = typeof held?.value === 'string' || typeof held?.value === 'number'
    if (!held || !isWritten) return []
    const name = named && asText(named)?.text
    return [{ name, value: String(held.value), spots: named ? [held, named] : [held] }]
  })

/** Only ours is read; what others call this posting has no place in an opening. */
export const readIdentifier = (posting: Spot, { marks, faults }: Draft, id: string | undefined): void => {
  for (const { name, value, spots } of identifiersOf(posting)) {
    if (name !== OPENING_ID) continue
    marks.read(...spots)
    if (id !== undefined && value !== id)
      faults.push({
        pointer: spots[0].at,
        code: 'other-opening',
        message: told('fault.otherOpening', { opening: id }),
      })
  }
}

/** A text without a language is in that of the context, or in Finnish, the language of the service. */
export const readTitle = (posting: Spot, draft: Draft, language = 'fi'): void => {
  const titles = textsOf(posting, 'title')
  for (const title of titles) {
    const [primary] = (title.language ?? language).toLowerCase().split('-')
    const locale = LOCALES.find((known) => known === primary)
    if (locale) draft.set(['title', locale], title.text, title)
  }
  if (titles.length > 0 && !LOCALES.some((locale) => draft.has(['title', locale])))
    draft.faults.push({ pointer: '/title', code: 'no-language', message: told('fault.noLanguage') })
}

/** Only an id that somebody gave is one: people may avoid an employer by its id, and one made of a name would fail them. */
export const readEmployer = (posting: Spot, draft: Draft): void => {
  const [organization] = nodesOf(posting, 'hiringOrganization')
  const at = organization?.at ?? '/hiringOrganization'
  const ids = organization ? employerIds(organization) : []
  const id =
    ids.find(({ name }) => name === EMPLOYER_ID) ??
    ids.find(({ value }) => ClientId.safeParse(value).success) ??
    ids[0]
  if (id) {
    draft.set(['employer', 'id'], id.value, id.spots[0])
    draft.marks.read(...id.spots)
  } else draft.lack(['employer', 'id'], `${at}/identifier`, told('fault.employerNeeded'))
  if (!organization) return
  const [name] = textsOf(organization, 'name')
  // A private person who employs is not named.
  if (name && !hasType(organization, 'Person')) draft.set(['employer', 'name'], name.text, name)
  const kind = textsOf(organization, 'additionalType').find(({ text }) => text.startsWith(EMPLOYER_KIND))
  if (kind) draft.set(['employer', 'kind'], kind.text.slice(EMPLOYER_KIND.length) as EmployerKind, kind)
}

const employerIds = (organization: Spot): readonly Identifier[] => [
  ...identifiersOf(organization),
  ...(['taxID', 'vatID'] as const).flatMap((key) =>
    valuesOf(organization, key).flatMap((spot): Identifier[] => {
      const text = asText(spot)
      return text ? [{ name: key, value: text.text, spots: [spot] }] : []
    }),
  ),
]

const CODE_BY_NAME: ReadonlyMap<string, string> = new Map(
  MUNICIPALITIES.flatMap(({ code, names }) => [
    [names.fi, code],
    [names.sv, code],
  ]),
)
const FINLAND: ReadonlySet<string> = new Set(['FI', 'FIN', 'Finland', 'Suomi'])

/** The municipality of the first place that has one, and what each place has ready. */
export const readPlaces = (posting: Spot, draft: Draft): void => {
  for (const place of valuesOf(posting, 'jobLocation')) {
    readMunicipality(place, draft)
    for (const feature of nodesOf(place, 'amenityFeature')) readOffer(feature, draft)
  }
}

const readMunicipality = (place: Spot, draft: Draft): void => {
  const byCode = identifiersOf(place).find(({ name }) => name === MUNICIPALITY_ID)
  const addresses = [...(isNode(place) ? valuesOf(place, 'address') : [place])]
  const named = addresses.flatMap(localityOf).filter(({ code }) => !byCode || code === byCode.value)
  const code = byCode?.value ?? named[0]?.code
  const from = byCode?.spots[0] ?? named[0]?.spots[0]
  if (code === undefined || !from || draft.has(['municipality'])) return
  draft.set(['municipality'], code, from)
  if (byCode) draft.marks.read(...byCode.spots)
  for (const same of named) if (same.code === code) draft.marks.read(...same.spots)
}

/** Each municipality that an address names exactly, in Finnish or Swedish; a place abroad is none. */
const localityOf = (address: Spot): { readonly code: string; readonly spots: readonly Spot[] }[] => {
  const countries = valuesOf(address, 'addressCountry')
  const isAbroad = countries.some((country) => {
    const names = isNode(country)
      ? textsOf(country, 'name').map(({ text }) => text)
      : [asText(country)?.text ?? '']
    return !names.some((name) => FINLAND.has(name))
  })
  if (isAbroad) return []
  const texts = isNode(address) ? valuesOf(address, 'addressLocality') : [address]
  return texts.flatMap((spot) => {
    const code = CODE_BY_NAME.get(asText(spot)?.text.trim() ?? '')
    return code === undefined ? [] : [{ code, spots: [spot, ...countries] }]
  })
}

/** An accommodation is provided where our own name for it is `true`; no other word is a promise. */
const readOffer = (feature: Spot, draft: Draft): void => {
  const [named] = textsOf(feature, 'propertyID')
  if (!named?.text.startsWith(ACCOMMODATION)) return
  const name = named.text.slice(ACCOMMODATION.length)
  const code = AccommodationCode.safeParse(name)
  const [held] = valuesOf(feature, 'value')
  if (!code.success)
    draft.faults.push({
      pointer: named.at,
      code: 'unknown-accommodation',
      message: told('fault.unknownCode', { what: 'accommodation', code: name }),
    })
  else if (held?.value === true) {
    draft.set(['offers', code.data, 'state'], 'provided', held)
    draft.marks.read(named, ...valuesOf(feature, 'name'))
  }
}
