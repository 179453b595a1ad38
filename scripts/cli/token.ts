/** `npm run token -- --role coordinator --areas 04,07 [--sub x] [--days n]`: a token for this installation, on stdout. */
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { ROLES } from '../../src/access/principal.ts'
import { systemClock } from '../../src/clock.ts'
import { ConfigError } from '../../src/config.ts'
import { AreaCode } from '../../src/domain/values.ts'
import { signToken } from '../../src/http/shared/tokens.ts'
import { signingKey } from './signing-key.ts'

const USAGE = `usage: npm run token -- --role ${ROLES.join('|')} --areas 04,07|"*" [--sub name] [--days n]`

const Arguments = z
  .strictObject({
    role: z.enum(ROLES),
    areas: z
      .string()
      .transform((areas) => (areas === '*' ? ('*' as const) : areas.split(',')))
      .pipe(z.union([z.literal('*'), z.array(AreaCode).min(1)]))
      .optional(),
    sub: z.string().min(1).max(200).default('token-script'),
    days: z.coerce.number().int().min(1).max(3650).default(30),
  })
  .refine(({ role, areas }) => areas !== undefined || role === 'operator', {
    path: ['areas'],
    error: 'is needed for this role',
  })

const given = (): unknown => {
  const option = { type: 'string' } as const
  return parseArgs({ options: { role: option, areas: option, sub: option, days: option } }).values
}

try {
  const { role, areas = [], sub, days } = Arguments.parse(given())
  process.stdout.write(`${await signToken(signingKey(), { role, areas, sub, days }, systemClock)}\n`)
} catch (error) {
  const faults =
    error instanceof z.ZodError
      ? error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`)
      : error instanceof ConfigError
        ? error.faults
        : [error instanceof Error ? error.message : String(error)]
  process.stderr.write(`${[...faults, USAGE].join('\n')}\n`)
  process.exit(1)
}
