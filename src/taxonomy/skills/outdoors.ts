/** Property, gardens, forests, animals and building. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const OUTDOORS_SKILLS = [
  {
    code: 'property-maintenance',
    names: { fi: 'Kiinteistönhoito', sv: 'Fastighetsskötsel', en: 'Property maintenance' },
  },
  {
    code: 'yard-work',
    names: { fi: 'Pihojen hoito', sv: 'Gårdsskötsel', en: 'Yard work' },
    parent: 'property-maintenance',
    related: { 'snow-clearing': 60, 'street-cleaning': 65 },
  },
  {
    code: 'snow-clearing',
    names: { fi: 'Lumityöt ja hiekoitus', sv: 'Snöröjning och sandning', en: 'Clearing snow and gritting' },
    parent: 'property-maintenance',
    related: { 'tractor-driving': 40 },
  },
  {
    code: 'small-repairs',
    names: { fi: 'Pienet korjaustyöt', sv: 'Små reparationer', en: 'Small repairs' },
    parent: 'property-maintenance',
    related: { 'hand-tools': 60, 'power-tools': 50 },
  },
  {
    code: 'building-systems',
    names: {
      fi: 'Talotekniikan seuranta',
      sv: 'Uppföljning av fastighetsteknik',
      en: 'Monitoring building systems',
    },
    parent: 'property-maintenance',
    related: { 'machine-maintenance': 40 },
  },
  {
    code: 'street-cleaning',
    names: {
      fi: 'Katujen ja puistojen puhtaanapito',
      sv: 'Renhållning av gator och parker',
      en: 'Cleaning streets and parks',
    },
    related: { 'waste-sorting': 45 },
  },
  {
    code: 'gardening',
    names: { fi: 'Puutarhanhoito', sv: 'Trädgårdsskötsel', en: 'Gardening' },
    related: { 'yard-work': 55 },
  },
  {
    code: 'planting',
    names: {
      fi: 'Istuttaminen ja kitkeminen',
      sv: 'Plantering och ogräsrensning',
      en: 'Planting and weeding',
    },
    parent: 'gardening',
    related: { 'greenhouse-work': 65, harvesting: 55 },
  },
  {
    code: 'pruning',
    names: {
      fi: 'Puiden ja pensaiden leikkaaminen',
      sv: 'Beskärning av träd och buskar',
      en: 'Pruning trees and bushes',
    },
    parent: 'gardening',
    related: { 'forest-clearing': 45 },
  },
  {
    code: 'greenhouse-work',
    names: { fi: 'Kasvihuonetyö', sv: 'Växthusarbete', en: 'Greenhouse work' },
    parent: 'gardening',
    related: { harvesting: 60 },
  },
  {
    code: 'harvesting',
    names: {
      fi: 'Marjojen ja vihannesten korjuu',
      sv: 'Skörd av bär och grönsaker',
      en: 'Harvesting berries and vegetables',
    },
  },
  { code: 'forestry', names: { fi: 'Metsätyöt', sv: 'Skogsarbeten', en: 'Forestry work' } },
  {
    code: 'chainsaw',
    names: { fi: 'Moottorisahan käyttö', sv: 'Användning av motorsåg', en: 'Using a chainsaw' },
    related: { 'forest-clearing': 65 },
  },
  {
    code: 'forest-clearing',
    names: { fi: 'Raivaussahatyö', sv: 'Röjsågsarbete', en: 'Clearing forest with a brush saw' },
    parent: 'forestry',
    related: { 'tree-planting': 45 },
  },
  {
    code: 'tree-planting',
    names: { fi: 'Metsänistutus', sv: 'Skogsplantering', en: 'Planting trees' },
    parent: 'forestry',
    related: { planting: 55 },
  },
  { code: 'animal-care', names: { fi: 'Eläinten hoito', sv: 'Djurskötsel', en: 'Animal care' } },
  {
    code: 'livestock-care',
    names: { fi: 'Karjanhoito', sv: 'Boskapsskötsel', en: 'Livestock care' },
    parent: 'animal-care',
    related: { 'pet-care': 40, 'tractor-driving': 40 },
  },
  {
    code: 'pet-care',
    names: { fi: 'Lemmikkien hoito', sv: 'Skötsel av sällskapsdjur', en: 'Pet care' },
    parent: 'animal-care',
  },
  { code: 'tractor-driving', names: { fi: 'Traktorilla ajo', sv: 'Traktorkörning', en: 'Tractor driving' } },
  { code: 'construction-work', names: { fi: 'Rakennustyöt', sv: 'Byggarbeten', en: 'Construction work' } },
  {
    code: 'construction-assisting',
    names: {
      fi: 'Rakennustyömaan avustavat työt',
      sv: 'Hjälparbeten på byggarbetsplats',
      en: 'Assisting on a building site',
    },
    parent: 'construction-work',
    related: { dismantling: 40, loading: 45 },
  },
  {
    code: 'painting',
    names: { fi: 'Maalaus ja tasoitus', sv: 'Målning och spackling', en: 'Painting and filling' },
    parent: 'construction-work',
    related: { 'small-repairs': 45 },
  },
  {
    code: 'electrical-work',
    names: { fi: 'Sähköasennukset', sv: 'Elinstallationer', en: 'Electrical installation' },
    related: { 'electronics-repair': 45 },
  },
] as const satisfies readonly StarterSkill[]
