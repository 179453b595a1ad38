/** Factories, workshops, repair and laboratories. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const INDUSTRY_SKILLS = [
  { code: 'work-safety', names: { fi: 'Työturvallisuus', sv: 'Arbetssäkerhet', en: 'Work safety' } },
  { code: 'assembly', names: { fi: 'Kokoonpano', sv: 'Montering', en: 'Assembly' } },
  {
    code: 'mechanical-assembly',
    names: { fi: 'Mekaaninen kokoonpano', sv: 'Mekanisk montering', en: 'Mechanical assembly' },
    parent: 'assembly',
    related: { 'electronics-assembly': 45, 'machine-maintenance': 50 },
  },
  {
    code: 'electronics-assembly',
    names: { fi: 'Elektroniikan kokoonpano', sv: 'Elektronikmontering', en: 'Electronics assembly' },
    parent: 'assembly',
    related: { soldering: 65, 'electronics-repair': 50 },
  },
  {
    code: 'soldering',
    names: { fi: 'Juottaminen', sv: 'Lödning', en: 'Soldering' },
    related: { 'electronics-repair': 60 },
  },
  {
    code: 'machine-operation',
    names: {
      fi: 'Tuotantokoneiden käyttö',
      sv: 'Körning av produktionsmaskiner',
      en: 'Operating production machines',
    },
  },
  {
    code: 'line-work',
    names: { fi: 'Linjatyö tuotannossa', sv: 'Arbete vid produktionslinje', en: 'Production line work' },
    related: { 'machine-operation': 50, packing: 55, 'food-production': 55, 'mechanical-assembly': 40 },
  },
  { code: 'metal-work', names: { fi: 'Metallityöt', sv: 'Metallarbeten', en: 'Metal work' } },
  {
    code: 'welding',
    names: { fi: 'Hitsaus', sv: 'Svetsning', en: 'Welding' },
    parent: 'metal-work',
    related: { soldering: 45 },
  },
  {
    code: 'cnc-machining',
    names: { fi: 'CNC-koneistus', sv: 'CNC-bearbetning', en: 'CNC machining' },
    parent: 'metal-work',
    related: { measuring: 50, 'machine-operation': 55 },
  },
  {
    code: 'technical-drawings',
    names: {
      fi: 'Teknisten piirustusten lukeminen',
      sv: 'Läsning av tekniska ritningar',
      en: 'Reading technical drawings',
    },
  },
  {
    code: 'measuring',
    names: {
      fi: 'Mittaaminen mittavälineillä',
      sv: 'Mätning med mätinstrument',
      en: 'Measuring with instruments',
    },
    related: { 'quality-control': 55 },
  },
  {
    code: 'quality-control',
    names: { fi: 'Laadun tarkastaminen', sv: 'Kvalitetskontroll', en: 'Quality control' },
    related: { 'software-testing': 40 },
  },
  {
    code: 'hand-tools',
    names: { fi: 'Käsityökalujen käyttö', sv: 'Användning av handverktyg', en: 'Using hand tools' },
    related: { 'power-tools': 60 },
  },
  {
    code: 'power-tools',
    names: { fi: 'Sähkötyökalujen käyttö', sv: 'Användning av elverktyg', en: 'Using power tools' },
  },
  { code: 'woodworking', names: { fi: 'Puutyöt', sv: 'Träarbeten', en: 'Woodworking' } },
  {
    code: 'furniture-making',
    names: {
      fi: 'Huonekalujen valmistus ja korjaus',
      sv: 'Tillverkning och reparation av möbler',
      en: 'Making and repairing furniture',
    },
    parent: 'woodworking',
    related: { carpentry: 60 },
  },
  {
    code: 'carpentry',
    names: { fi: 'Kirvesmiehen työt', sv: 'Timmermansarbeten', en: 'Carpentry' },
    parent: 'woodworking',
    related: { 'small-repairs': 50, 'construction-assisting': 45 },
  },
  {
    code: 'surface-treatment',
    names: { fi: 'Pintakäsittely', sv: 'Ytbehandling', en: 'Surface treatment' },
    related: { painting: 60, 'metal-work': 40 },
  },
  { code: 'sewing', names: { fi: 'Ompelu', sv: 'Sömnad', en: 'Sewing' } },
  {
    code: 'industrial-sewing',
    names: { fi: 'Teollinen ompelu', sv: 'Industrisömnad', en: 'Industrial sewing' },
    parent: 'sewing',
    related: { 'clothing-repair': 65 },
  },
  {
    code: 'clothing-repair',
    names: { fi: 'Vaatteiden korjaus', sv: 'Klädreparation', en: 'Repairing clothes' },
    parent: 'sewing',
  },
  {
    code: 'machine-maintenance',
    names: { fi: 'Koneiden kunnossapito', sv: 'Maskinunderhåll', en: 'Machine maintenance' },
    related: { 'vehicle-repair': 55, 'machine-operation': 45 },
  },
  {
    code: 'vehicle-repair',
    names: { fi: 'Ajoneuvojen korjaus', sv: 'Fordonsreparation', en: 'Vehicle repair' },
    related: { 'bicycle-repair': 50 },
  },
  {
    code: 'bicycle-repair',
    names: { fi: 'Polkupyörien korjaus', sv: 'Cykelreparation', en: 'Bicycle repair' },
    related: { 'hand-tools': 45 },
  },
  {
    code: 'electronics-repair',
    names: {
      fi: 'Sähkölaitteiden korjaus',
      sv: 'Reparation av elapparater',
      en: 'Repairing electrical devices',
    },
    related: { dismantling: 50, 'device-setup': 45 },
  },
  {
    code: 'dismantling',
    names: { fi: 'Laitteiden purkaminen osiin', sv: 'Demontering av apparater', en: 'Dismantling devices' },
    related: { 'hand-tools': 45 },
  },
  {
    code: 'laboratory-work',
    names: { fi: 'Laboratoriotyö', sv: 'Laboratoriearbete', en: 'Laboratory work' },
    related: { 'instrument-care': 40, 'quality-control': 45 },
  },
] as const satisfies readonly StarterSkill[]
