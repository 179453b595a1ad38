/** Makes tokens with a secret of ours or of the operator's. */
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SignJWT } from 'jose'
import type { Areas } from '../../access/areas.ts'
import type { Role } from '../../access/principal.ts'
import type { Clock } from '../../clock.ts'
import { ConfigError, SECRET_BYTES, type TokenKey } from '../../config.ts'

const OWN_SECRET_FILE = 'jwt-secret'

/**
 * The secret of a service without configured keys: made once, in a file that only its owner reads.
 * @throws ConfigError when the file is there and too short
 */
export const ownSecret = (dataFolder: string): Uint8Array => {
  const file = join(dataFolder, OWN_SECRET_FILE)
  mkdirSync(dataFolder, { recursive: true })
  try {
    // wx: of two processes that start at once, one makes it and the other reads it.
    writeFileSync(file, randomBytes(SECRET_BYTES).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    chmodSync(file, 0o600)
  }
  const secret = readFileSync(file)
  if (secret.length < SECRET_BYTES)
    throw new ConfigError([`${file} is too short for a secret; delete it and a new one is made`])
  return secret
}

/** Key sets are the operator's: no token is made for them here. */
export type SigningKey = Extract<TokenKey, { kind: 'secret' }>

export type TokenRequest = {
  readonly sub: string
  readonly role: Role
  readonly areas: Areas
  readonly days: number
}

const DAY_SECONDS = 86_400

export const signToken = async (key: SigningKey, asked: TokenRequest, clock: Clock): Promise<string> => {
  const now = Math.floor(clock().getTime() / 1000)
  const token = new SignJWT({ role: asked.role, areas: asked.areas === '*' ? ['*'] : [...asked.areas] })
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .setSubject(asked.sub)
    .setIssuedAt(now)
    .setExpirationTime(now + asked.days * DAY_SECONDS)
  if (key.issuer !== undefined) token.setIssuer(key.issuer)
  if (key.audience !== undefined) token.setAudience(key.audience)
  return token.sign(key.secret)
}
