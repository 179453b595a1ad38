/** Warehouses, packing, driving and delivery. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const LOGISTICS_SKILLS = [
  { code: 'warehouse-work', names: { fi: 'Varastotyö', sv: 'Lagerarbete', en: 'Warehouse work' } },
  {
    code: 'order-picking',
    names: { fi: 'Keräily', sv: 'Orderplockning', en: 'Order picking' },
    parent: 'warehouse-work',
    related: { 'goods-receiving': 65, packing: 60, 'stock-counting': 55, dispatching: 60 },
  },
  {
    code: 'goods-receiving',
    names: {
      fi: 'Tavaran vastaanotto ja tarkastus',
      sv: 'Mottagning och kontroll av varor',
      en: 'Receiving and checking goods',
    },
    parent: 'warehouse-work',
    related: { dispatching: 70 },
  },
  {
    code: 'stock-counting',
    names: { fi: 'Inventointi', sv: 'Inventering', en: 'Stock counting' },
    parent: 'warehouse-work',
  },
  {
    code: 'dispatching',
    names: { fi: 'Lähetysten käsittely', sv: 'Hantering av försändelser', en: 'Handling shipments' },
    parent: 'warehouse-work',
    related: { loading: 55, 'mail-sorting': 50 },
  },
  {
    code: 'warehouse-systems',
    names: { fi: 'Varastonhallintajärjestelmät', sv: 'Lagerhanteringssystem', en: 'Warehouse systems' },
    related: { 'stock-counting': 50, 'data-entry': 45 },
  },
  { code: 'packing', names: { fi: 'Pakkaaminen', sv: 'Packning', en: 'Packing' } },
  {
    code: 'loading',
    names: { fi: 'Kuormaus ja purku', sv: 'Lastning och lossning', en: 'Loading and unloading' },
  },
  {
    code: 'forklift-driving',
    names: { fi: 'Trukilla ajo', sv: 'Truckkörning', en: 'Forklift driving' },
    related: { 'pallet-trucks': 50, 'tractor-driving': 40 },
  },
  {
    code: 'pallet-trucks',
    names: { fi: 'Lavansiirtovaunujen käyttö', sv: 'Användning av pallyftare', en: 'Using pallet trucks' },
    related: { loading: 50 },
  },
  {
    code: 'professional-driving',
    names: { fi: 'Ammattimainen ajaminen', sv: 'Yrkesmässig körning', en: 'Professional driving' },
  },
  {
    code: 'van-driving',
    names: { fi: 'Pakettiautolla ajo', sv: 'Körning av paketbil', en: 'Van driving' },
    parent: 'professional-driving',
    related: { 'lorry-driving': 55 },
  },
  {
    code: 'lorry-driving',
    names: { fi: 'Kuorma-autolla ajo', sv: 'Lastbilskörning', en: 'Lorry driving' },
    parent: 'professional-driving',
    related: { 'bus-driving': 55 },
  },
  {
    code: 'bus-driving',
    names: { fi: 'Linja-autolla ajo', sv: 'Busskörning', en: 'Bus driving' },
    parent: 'professional-driving',
  },
  {
    code: 'parcel-delivery',
    names: {
      fi: 'Tavaroiden ja pakettien jakelu',
      sv: 'Utdelning av varor och paket',
      en: 'Delivering goods and parcels',
    },
    related: { 'mail-delivery': 65, loading: 45, 'van-driving': 55 },
  },
  {
    code: 'mail-delivery',
    names: {
      fi: 'Postin ja lehtien jakelu',
      sv: 'Utdelning av post och tidningar',
      en: 'Delivering mail and newspapers',
    },
  },
  {
    code: 'mail-sorting',
    names: { fi: 'Postin lajittelu', sv: 'Postsortering', en: 'Sorting mail' },
    related: { 'mail-delivery': 50, 'mail-handling': 55 },
  },
] as const satisfies readonly StarterSkill[]
