/** Lines of business: what they are called, who runs them, and the work there is in them. */
import type { EmployerKind, SectorCode } from '../../../src/domain/codes.ts'
import type { Weighted } from './random.ts'

export type Trade = {
  /** Stands before the employer's own name. */
  readonly name: string
  readonly sector: SectorCode
  /** The commonest first. */
  readonly kinds: Weighted<EmployerKind>
  /** ISCO-08 unit groups of the starter vocabulary. */
  readonly occupations: readonly string[]
}

const BUSINESS: Weighted<EmployerKind> = [
  ['company', 84],
  ['social-enterprise', 7],
  ['cooperative', 5],
  ['last-resort', 4],
]
const SOCIAL: Weighted<EmployerKind> = [
  ['social-enterprise', 40],
  ['association', 25],
  ['company', 20],
  ['last-resort', 15],
]
const CARE: Weighted<EmployerKind> = [
  ['public', 50],
  ['company', 25],
  ['association', 12],
  ['foundation', 10],
  ['social-enterprise', 3],
]
const HOME: Weighted<EmployerKind> = [
  ['household', 45],
  ['company', 35],
  ['association', 20],
]
const PUBLIC: Weighted<EmployerKind> = [
  ['public', 88],
  ['foundation', 12],
]

// biome-ignore format: a table
export const TRADES: readonly Trade[] = [
  { name: 'Lounaskeittiö', sector: 'I', kinds: BUSINESS, occupations: ['9412', '5120', '5246'] },
  { name: 'Ravintola', sector: 'I', kinds: BUSINESS, occupations: ['5131', '5120', '9412'] },
  { name: 'Kahvila', sector: 'I', kinds: SOCIAL, occupations: ['5246', '9412'] },
  { name: 'Pikaruokala', sector: 'I', kinds: BUSINESS, occupations: ['9411'] },
  { name: 'Hotelli', sector: 'I', kinds: BUSINESS, occupations: ['4224', '9112', '5131'] },
  { name: 'Leipomo', sector: 'C', kinds: BUSINESS, occupations: ['7512', '8160', '9321'] },
  { name: 'Elintarviketehdas', sector: 'C', kinds: BUSINESS, occupations: ['8160', '9321', '9329'] },
  { name: 'Konepaja', sector: 'C', kinds: BUSINESS, occupations: ['7212', '7223', '8219', '9329'] },
  { name: 'Elektroniikka', sector: 'C', kinds: BUSINESS, occupations: ['8212', '8219', '9321'] },
  { name: 'Ompelimo', sector: 'C', kinds: SOCIAL, occupations: ['8153'] },
  { name: 'Puusepänverstas', sector: 'C', kinds: SOCIAL, occupations: ['7522', '9329'] },
  { name: 'Kierrätyskeskus', sector: 'E', kinds: SOCIAL, occupations: ['9612', '7234', '5223'] },
  { name: 'Rakennus', sector: 'F', kinds: BUSINESS, occupations: ['9313', '7131'] },
  { name: 'Sähköasennus', sector: 'F', kinds: BUSINESS, occupations: ['7411'] },
  { name: 'Ruokakauppa', sector: 'G', kinds: BUSINESS, occupations: ['5223', '5230', '9334'] },
  { name: 'Tavaratalo', sector: 'G', kinds: BUSINESS, occupations: ['5223', '5230', '9334', '4321'] },
  { name: 'Autopesu', sector: 'G', kinds: BUSINESS, occupations: ['9122'] },
  { name: 'Varasto', sector: 'H', kinds: BUSINESS, occupations: ['9333', '8344', '4321', '9321'] },
  { name: 'Kuljetus', sector: 'H', kinds: BUSINESS, occupations: ['8322', '8332', '9333'] },
  { name: 'Bussiliikenne', sector: 'H', kinds: BUSINESS, occupations: ['8331'] },
  { name: 'Jakelu', sector: 'H', kinds: BUSINESS, occupations: ['9621', '4412'] },
  { name: 'Siivouspalvelu', sector: 'N', kinds: BUSINESS, occupations: ['9112', '9111', '5151', '9123'] },
  { name: 'Kiinteistöpalvelu', sector: 'N', kinds: BUSINESS, occupations: ['5153', '9613', '9214'] },
  { name: 'Kotiapu', sector: 'N', kinds: SOCIAL, occupations: ['9111'] },
  { name: 'Puutarha', sector: 'A', kinds: BUSINESS, occupations: ['6113', '9214'] },
  { name: 'Metsäpalvelu', sector: 'A', kinds: BUSINESS, occupations: ['6210'] },
  { name: 'Lomituspalvelu', sector: 'A', kinds: PUBLIC, occupations: ['6121'] },
  { name: 'Asiakaspalvelu', sector: 'N', kinds: BUSINESS, occupations: ['4222', '4226'] },
  { name: 'Turvallisuuspalvelu', sector: 'N', kinds: BUSINESS, occupations: ['5414', '4226'] },
  { name: 'Ohjelmistotalo', sector: 'J', kinds: BUSINESS, occupations: ['2513', '2519', '3512'] },
  { name: 'Tilitoimisto', sector: 'M', kinds: BUSINESS, occupations: ['3313', '4311', '4313', '4132'] },
  { name: 'Suunnittelutoimisto', sector: 'M', kinds: BUSINESS, occupations: ['2166', '2643', '2432'] },
  { name: 'Laboratorio', sector: 'M', kinds: BUSINESS, occupations: ['3111'] },
  { name: 'Hallintopalvelut', sector: 'O', kinds: PUBLIC, occupations: ['4110', '4120', '4415', '3353', '2432'] },
  { name: 'Tietohallinto', sector: 'O', kinds: PUBLIC, occupations: ['3512', '4132'] },
  { name: 'Koulupalvelut', sector: 'P', kinds: PUBLIC, occupations: ['5312', '5153', '9412'] },
  { name: 'Varhaiskasvatus', sector: 'P', kinds: PUBLIC, occupations: ['5311', '9412'] },
  { name: 'Hoivakoti', sector: 'Q', kinds: CARE, occupations: ['5321', '9121', '9412', '9112'] },
  { name: 'Sairaala', sector: 'Q', kinds: PUBLIC, occupations: ['3221', '5321', '3344', '5329', '9112'] },
  { name: 'Sosiaalipalvelut', sector: 'Q', kinds: CARE, occupations: ['3412'] },
  { name: 'Avustajapalvelu', sector: 'Q', kinds: HOME, occupations: ['5322'] },
  { name: 'Kirjasto', sector: 'R', kinds: PUBLIC, occupations: ['4411'] },
  { name: 'Nuorisotalo', sector: 'R', kinds: CARE, occupations: ['3423'] },
  { name: 'Pesula', sector: 'S', kinds: SOCIAL, occupations: ['8157', '9121'] },
  { name: 'Pyörähuolto', sector: 'S', kinds: SOCIAL, occupations: ['7234'] },
  { name: 'Eläinhoitola', sector: 'S', kinds: BUSINESS, occupations: ['5164'] },
]
