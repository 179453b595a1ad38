/** Customers, sales, shops and security. Append only: see index.ts. */
import type { StarterSkill } from './starter-skill.ts'

export const SERVICE_SKILLS = [
  { code: 'customer-service', names: { fi: 'Asiakaspalvelu', sv: 'Kundservice', en: 'Customer service' } },
  {
    code: 'phone-service',
    names: { fi: 'Puhelinpalvelu', sv: 'Telefonservice', en: 'Telephone service' },
    parent: 'customer-service',
    related: { 'chat-service': 65, 'phone-sales': 60, 'reception-work': 50 },
  },
  {
    code: 'chat-service',
    names: {
      fi: 'Asiakaspalvelu chatissa ja sähköpostissa',
      sv: 'Kundservice i chatt och e-post',
      en: 'Customer service by chat and e-mail',
    },
    parent: 'customer-service',
  },
  {
    code: 'reception-work',
    names: { fi: 'Vastaanottotyö', sv: 'Receptionsarbete', en: 'Reception work' },
    parent: 'customer-service',
    related: { 'access-control': 45 },
  },
  {
    code: 'booking-systems',
    names: { fi: 'Varausjärjestelmät', sv: 'Bokningssystem', en: 'Booking systems' },
    related: { 'reception-work': 45 },
  },
  {
    code: 'shop-sales',
    names: { fi: 'Myymälämyynti', sv: 'Butiksförsäljning', en: 'Selling in a shop' },
    related: { 'phone-sales': 45, 'checkout-work': 55, 'customer-service': 60 },
  },
  { code: 'phone-sales', names: { fi: 'Puhelinmyynti', sv: 'Telefonförsäljning', en: 'Telephone sales' } },
  {
    code: 'checkout-work',
    names: { fi: 'Kassatyö', sv: 'Kassaarbete', en: 'Checkout work' },
    related: { 'food-serving': 40 },
  },
  {
    code: 'age-limit-control',
    names: { fi: 'Ikärajojen valvonta', sv: 'Kontroll av åldersgränser', en: 'Checking age limits' },
    related: { 'checkout-work': 45 },
  },
  {
    code: 'shelf-stocking',
    names: { fi: 'Hyllytys', sv: 'Varupåfyllning', en: 'Stocking shelves' },
    related: { 'order-picking': 50 },
  },
  {
    code: 'ordering-goods',
    names: { fi: 'Tavaroiden tilaaminen', sv: 'Beställning av varor', en: 'Ordering goods' },
    related: { 'stock-counting': 50 },
  },
  {
    code: 'online-shop',
    names: { fi: 'Verkkokaupan hoito', sv: 'Skötsel av webbutik', en: 'Running an online shop' },
    related: { 'web-publishing': 50, 'order-picking': 40 },
  },
  {
    code: 'donation-sorting',
    names: {
      fi: 'Lahjoitustavaran lajittelu ja hinnoittelu',
      sv: 'Sortering och prissättning av donerade varor',
      en: 'Sorting and pricing donated goods',
    },
  },
  { code: 'guarding', names: { fi: 'Vartiointi', sv: 'Bevakning', en: 'Guarding' } },
  {
    code: 'access-control',
    names: { fi: 'Kulunvalvonta', sv: 'Passerkontroll', en: 'Access control' },
    parent: 'guarding',
    related: { 'camera-surveillance': 60 },
  },
  {
    code: 'camera-surveillance',
    names: { fi: 'Kameravalvonta', sv: 'Kameraövervakning', en: 'Camera surveillance' },
    parent: 'guarding',
  },
  {
    code: 'calming-situations',
    names: {
      fi: 'Uhkaavien tilanteiden rauhoittaminen',
      sv: 'Att lugna hotfulla situationer',
      en: 'Calming threatening situations',
    },
    related: { 'mental-health-work': 45 },
  },
] as const satisfies readonly StarterSkill[]
