/** What the merge was made of; null where the client system alone ever said anything, as of every row before this. */

const conflicts = (kind: string): readonly string[] => [
  `create table ${kind}_conflict (
    ${kind} text collate "C" not null,
    unit text collate "C" not null,
    client text not null,
    here text,
    counts text not null,
    recorded_on text not null,
    recorded_by text not null,
    since text not null,
    primary key (${kind}, unit)
  )`,
]

export const TWO_LAYERS = [
  'alter table jobseeker_version add column layers text, add column layers_schema integer not null default 1',
  'alter table opening_version add column layers text, add column layers_schema integer not null default 1',
  ...conflicts('jobseeker'),
  ...conflicts('opening'),
]
