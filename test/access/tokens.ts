/** Tokens of each kind that a caller may come with, for one key, issuer and audience. */
import { type JWTPayload, SignJWT, UnsecuredJWT } from 'jose'
import type { Role } from '../../src/access/principal.ts'

export const NOW = new Date('2026-11-24T08:00:00.000Z')
export const SECRET = 'a secret for tests, thirty-two bytes long'
export const ISSUER = 'https://tokens.example'
export const AUDIENCE = 'sovite'
/** The area of every token. */
export const OWN_AREA = '08'

const seconds = Math.floor(NOW.getTime() / 1000)
const HOUR = 3600

const sign = (claims: JWTPayload, secret = SECRET): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(secret))

type Made = string | undefined | Promise<string>
const without = (claims: JWTPayload, name: string): JWTPayload =>
  Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name))

/** By kind: the token of these claims, or none. */
const KINDS = {
  valid: (claims) => sign(claims),
  none: () => undefined,
  malformed: () => 'a.b.c',
  expired: (claims) => sign({ ...claims, exp: seconds - HOUR }),
  'not yet valid': (claims) => sign({ ...claims, nbf: seconds + HOUR }),
  'foreign key': (claims) => sign(claims, 'a secret of somebody else, long enough'),
  'alg: none': (claims) => new UnsecuredJWT(claims).encode(),
  'wrong audience': (claims) => sign({ ...claims, aud: 'elsewhere' }),
  'no audience': (claims) => sign(without(claims, 'aud')),
  'wrong issuer': (claims) => sign({ ...claims, iss: 'https://elsewhere.example' }),
  'no issuer': (claims) => sign(without(claims, 'iss')),
  'no exp': (claims) => sign(without(claims, 'exp')),
} as const satisfies Readonly<Record<string, (claims: JWTPayload) => Made>>

export type TokenKind = keyof typeof KINDS
export const TOKEN_KINDS = Object.keys(KINDS) as readonly TokenKind[]

type Header = { readonly authorization?: string }
const made = new Map<string, Promise<Header>>()

/** The header of a request; a token is made once. */
export const authorizationOf = (kind: TokenKind, role: Role): Promise<Header> => {
  const key = `${kind} ${role}`
  const header = made.get(key) ?? headerOf(kind, role)
  made.set(key, header)
  return header
}

const headerOf = async (kind: TokenKind, role: Role): Promise<Header> => {
  const claims = {
    ...{ sub: `tester-${role}`, role, areas: [OWN_AREA] },
    ...{ iss: ISSUER, aud: AUDIENCE, iat: seconds, exp: seconds + HOUR },
  }
  const token = await KINDS[kind](claims)
  return token === undefined ? {} : { authorization: `Bearer ${token}` }
}
