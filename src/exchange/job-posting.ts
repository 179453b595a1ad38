/**
 * schema.org's `JobPosting` as JSON-LD, as far as it is read and written. Properties that are not named here are no
 * fault: postings carry many, and each that was not read is reported.
 */
import { z } from 'zod'

const many = <T extends z.ZodType>(item: T) => z.union([item, z.array(item)])

const types = { '@type': many(z.string()).optional(), '@id': z.string().optional() }

const LocalizedText = z.strictObject({ '@value': z.string(), '@language': z.string() })
const Text = z.union([z.string(), LocalizedText])
const Texts = many(Text)
const Scalar = z.union([z.string(), LocalizedText, z.number(), z.boolean()])
const Node = z.looseObject(types)

const PropertyValue = z.looseObject({
  ...types,
  propertyID: Texts.optional(),
  name: Texts.optional(),
  value: many(z.union([Scalar, Node])).optional(),
})

/** A term with a level is a DefinedTerm and a PropertyValue at once: DefinedTerm alone has no place for a level. */
const DefinedTerm = z.looseObject({
  ...types,
  termCode: Texts.optional(),
  inDefinedTermSet: many(z.union([Text, Node])).optional(),
  url: Texts.optional(),
  name: Texts.optional(),
  value: many(z.union([Scalar, Node])).optional(),
  valueReference: many(z.union([Text, PropertyValue])).optional(),
})
const Terms = many(z.union([Text, DefinedTerm]))

const CategoryCode = z.looseObject({
  ...types,
  codeValue: Texts.optional(),
  inCodeSet: many(z.union([Text, Node])).optional(),
  url: Texts.optional(),
  name: Texts.optional(),
})

const Place = z.looseObject({
  ...types,
  address: many(
    z.union([
      Text,
      z.looseObject({
        ...types,
        addressLocality: Texts.optional(),
        addressCountry: many(z.union([Text, Node])).optional(),
      }),
    ]),
  ).optional(),
  identifier: many(z.union([Text, PropertyValue])).optional(),
  amenityFeature: many(z.union([Text, PropertyValue])).optional(),
})

const Organization = z.looseObject({
  ...types,
  name: Texts.optional(),
  identifier: many(z.union([Text, PropertyValue])).optional(),
  taxID: Texts.optional(),
  vatID: Texts.optional(),
  additionalType: Texts.optional(),
})

const MonetaryAmount = z.looseObject({
  ...types,
  currency: Texts.optional(),
  value: many(
    z.union([
      Scalar,
      z.looseObject({
        ...types,
        value: Scalar.optional(),
        minValue: Scalar.optional(),
        maxValue: Scalar.optional(),
        unitText: Texts.optional(),
      }),
    ]),
  ).optional(),
})

/** What a posting says; checked after JSON-LD's many ways of writing are one. */
export const PostingProperties = z.looseObject({
  '@type': many(z.string()),
  title: Texts.optional(),
  identifier: many(z.union([Text, PropertyValue])).optional(),
  hiringOrganization: many(z.union([Text, Organization])).optional(),
  jobLocation: many(z.union([Text, Place])).optional(),
  jobLocationType: Texts.optional(),
  industry: Terms.optional(),
  employmentType: Texts.optional(),
  workHours: many(z.union([Text, Node])).optional(),
  totalJobOpenings: many(z.union([z.number(), Text])).optional(),
  validThrough: Texts.optional(),
  jobStartDate: Texts.optional(),
  baseSalary: many(z.union([z.number(), Text, MonetaryAmount])).optional(),
  relevantOccupation: many(
    z.union([
      Text,
      z.looseObject({
        ...types,
        name: Texts.optional(),
        url: Texts.optional(),
        occupationalCategory: many(z.union([Text, CategoryCode])).optional(),
      }),
    ]),
  ).optional(),
  occupationalCategory: many(z.union([Text, CategoryCode])).optional(),
  skills: Terms.optional(),
  qualifications: many(
    z.union([Text, DefinedTerm.extend({ credentialCategory: Terms.optional() })]),
  ).optional(),
  physicalRequirement: Terms.optional(),
  sensoryRequirement: Terms.optional(),
  responsibilities: many(z.union([Text, Node])).optional(),
})

export const JobPosting = PostingProperties.extend({
  '@context': z.union([z.string(), z.looseObject({}), z.array(z.union([z.string(), z.looseObject({})]))]),
}).meta({
  id: 'JobPosting',
  description: `schema.org’s JobPosting as JSON-LD. \`@context\` is https://schema.org, with aliases of its terms at most:
no other context is read, and none is fetched. A \`@graph\` with exactly one JobPosting is taken as well. Properties that are
not read, known to schema.org or not, are no fault: the answer names each.`,
  examples: [
    {
      '@context': 'https://schema.org',
      '@type': 'JobPosting',
      title: { '@value': 'Keittiöapulainen', '@language': 'fi' },
      hiringOrganization: {
        '@type': 'Organization',
        name: 'Leipomo Kuusi',
        identifier: { '@type': 'PropertyValue', propertyID: 'urn:sovite:employer', value: 'emp-12' },
      },
      jobLocation: {
        '@type': 'Place',
        address: { '@type': 'PostalAddress', addressLocality: 'Espoo', addressCountry: 'FI' },
      },
      occupationalCategory: {
        '@type': 'CategoryCode',
        codeValue: '9412',
        inCodeSet: { '@type': 'CategoryCodeSet', name: 'ISCO-08' },
      },
      employmentType: 'PERMANENT',
      workHours: ['15-30 hours/week', 'day shift'],
      totalJobOpenings: 2,
      validThrough: '2027-01-31',
      jobStartDate: '2026-12-15',
      baseSalary: {
        '@type': 'MonetaryAmount',
        currency: 'EUR',
        value: { '@type': 'QuantitativeValue', minValue: 13.2, maxValue: 14.1, unitText: 'HOUR' },
      },
      skills: [
        { '@type': 'DefinedTerm', inDefinedTermSet: 'urn:sovite:skills', termCode: 'kitchen-hygiene' },
      ],
      physicalRequirement: [
        {
          '@type': ['DefinedTerm', 'PropertyValue'],
          inDefinedTermSet: 'urn:sovite:abilities',
          termCode: 'd430',
          name: { '@value': 'Nostaminen ja kantaminen', '@language': 'fi' },
          value: 3,
          valueReference: [{ '@type': 'PropertyValue', propertyID: 'urn:sovite:importance', value: 3 }],
        },
      ],
    },
  ],
})
export type JobPosting = z.infer<typeof JobPosting>
