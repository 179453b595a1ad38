/** Computers, media, and work with projects and people at work. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const DIGITAL_SKILLS = [
  { code: 'it-support', names: { fi: 'IT-tuki', sv: 'IT-stöd', en: 'IT support' } },
  {
    code: 'helpdesk',
    names: {
      fi: 'Käyttäjien neuvonta IT-ongelmissa',
      sv: 'Rådgivning till användare i IT-problem',
      en: 'Helping users with IT problems',
    },
    parent: 'it-support',
    related: { 'digital-guidance': 70, 'phone-service': 45, 'device-setup': 60 },
  },
  {
    code: 'device-setup',
    names: {
      fi: 'Laitteiden asennus ja käyttöönotto',
      sv: 'Installation och driftsättning av utrustning',
      en: 'Setting up devices',
    },
    parent: 'it-support',
    related: { 'user-accounts': 50 },
  },
  {
    code: 'user-accounts',
    names: {
      fi: 'Käyttäjätunnusten hallinta',
      sv: 'Hantering av användarkonton',
      en: 'Managing user accounts',
    },
    parent: 'it-support',
  },
  {
    code: 'digital-guidance',
    names: { fi: 'Digituki ja digineuvonta', sv: 'Digitalt stöd', en: 'Helping people use digital services' },
  },
  {
    code: 'information-security',
    names: {
      fi: 'Tietoturva ja tietosuoja',
      sv: 'Informationssäkerhet och dataskydd',
      en: 'Information security and data protection',
    },
    related: { 'user-accounts': 40 },
  },
  { code: 'programming', names: { fi: 'Ohjelmointi', sv: 'Programmering', en: 'Programming' } },
  {
    code: 'web-development',
    names: { fi: 'Web-ohjelmointi', sv: 'Webbprogrammering', en: 'Web programming' },
    parent: 'programming',
    related: { 'web-publishing': 55 },
  },
  {
    code: 'software-testing',
    names: { fi: 'Ohjelmistojen testaus', sv: 'Programvarutestning', en: 'Software testing' },
    related: { 'accessibility-testing': 65, helpdesk: 40 },
  },
  {
    code: 'accessibility-testing',
    names: { fi: 'Saavutettavuuden testaus', sv: 'Tillgänglighetstestning', en: 'Accessibility testing' },
    related: { 'web-development': 40 },
  },
  { code: 'data-analysis', names: { fi: 'Tietojen analysointi', sv: 'Dataanalys', en: 'Data analysis' } },
  { code: 'media-production', names: { fi: 'Mediatuotanto', sv: 'Medieproduktion', en: 'Media production' } },
  {
    code: 'graphic-design',
    names: { fi: 'Graafinen suunnittelu', sv: 'Grafisk formgivning', en: 'Graphic design' },
    parent: 'media-production',
    related: { 'image-editing': 70 },
  },
  {
    code: 'image-editing',
    names: { fi: 'Kuvankäsittely', sv: 'Bildbehandling', en: 'Image editing' },
    parent: 'media-production',
  },
  {
    code: 'web-publishing',
    names: { fi: 'Verkkosivujen päivittäminen', sv: 'Uppdatering av webbsidor', en: 'Updating websites' },
    related: { 'social-media': 60 },
  },
  {
    code: 'social-media',
    names: { fi: 'Sosiaalinen media työssä', sv: 'Sociala medier i arbetet', en: 'Social media at work' },
    related: { 'web-writing': 55, 'image-editing': 40 },
  },
  {
    code: 'cad-drawing',
    names: { fi: 'CAD-piirtäminen', sv: 'CAD-ritande', en: 'CAD drawing' },
    related: { 'technical-drawings': 60 },
  },
  {
    code: 'project-work',
    names: { fi: 'Projektityö', sv: 'Projektarbete', en: 'Project work' },
    related: { 'meeting-arrangements': 45 },
  },
  {
    code: 'work-instruction',
    names: {
      fi: 'Perehdyttäminen ja työnopastus',
      sv: 'Introduktion och arbetshandledning',
      en: 'Induction and instruction at work',
    },
    related: { 'team-leading': 55 },
  },
  {
    code: 'team-leading',
    names: { fi: 'Työnjohto', sv: 'Arbetsledning', en: 'Leading a team' },
    related: { 'shift-planning': 55 },
  },
  {
    code: 'shift-planning',
    names: { fi: 'Työvuorojen suunnittelu', sv: 'Planering av arbetsskift', en: 'Planning shifts' },
    related: { 'calendar-keeping': 40 },
  },
] as const satisfies readonly StarterSkill[]
