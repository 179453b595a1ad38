/**
 * Starter skills that are the same thing as an ESCO skill: after an import of ESCO each is known by both codes.
 *
 * This service uses the ESCO classification of the European Commission (reuse decision 2011/833/EU).
 */
import type { StarterSkillCode } from './skills/index.ts'

const SKILL = 'http://data.europa.eu/esco/skill/'

const LINKS = {
  cooking: 'f3934441-4bff-4076-9945-e6c51a01c467', // use cooking techniques
  'food-preparation': '4b15a965-9bb4-42f1-8e44-1024aeb0b08c', // use food preparation techniques
  dishwashing: 'c662be22-f17a-4ba0-894f-d720b20c44cf', // wash the dishes
  baking: '50db2b5e-edda-496d-8a6e-aff91dc243d9', // prepare bakery products
  'pastry-making': '15d5041a-4ff3-4527-ba5c-2445a4fd044a', // cook pastry products
  'food-serving': 'ecb34d35-867f-4b7e-97cb-0ff2f1710857', // provide food and beverages
  'table-service': '42a6eff0-e9d9-423d-877b-e48fe91ff26f', // serve food in table service
  cleaning: '4f1b6304-f54a-42f0-9604-5427a28d240f', // perform cleaning duties
  'cleaning-agents': '51a26193-9abe-4bce-9108-f50835be1c35', // handle chemical cleaning agents
  ironing: '562b1180-83e7-4041-8468-2f28d03b7893', // iron textiles
  'waste-sorting': '110d7aa3-e44e-4cce-a927-8d4de615f3d9', // sort waste
  'elderly-care': '261e740b-d32d-4356-94a8-3ea29128b70b', // tend to elderly people
  'home-care': '0e2c082a-056c-413c-94d1-581a0133e614', // provide domestic care
  'disability-support': '54411e8e-d62f-46d8-b87b-fce23f8e3bc8', // disability care
  'transfer-techniques': '949c119b-3433-439f-8ca9-1a9ce04b696d', // transfer patients
  'infection-control': '6d13053b-ee35-492c-8976-8178420df398', // infection control
  'instrument-care': '2ee3dfd7-fd74-42e8-b32d-5b727e6e929d', // sterilise medical equipment
  'first-aid': 'f7464f30-662b-4177-85a0-3df9693e9e58', // first aid
  'play-activities': '94b01483-f13d-48ba-b8a9-ef8f18fcb2dc', // play with children
  'office-work': '7c3865d1-e5a9-4043-a7a4-2e9e30468c0b', // perform office routine activities
  archiving: '3d427a49-4f85-42cd-8a92-62d4a34f41a1', // file documents
  'meeting-arrangements': '906c9e66-bdee-4f8e-93d7-88d9fcf39a0a', // fix meetings
  'office-software': 'cf310cff-0d28-4dbc-9dbb-cc500a3196c2', // office software
  'word-processing': '81633a44-f1db-4a01-a940-804c6905e330', // use word processing software
  spreadsheets: '1973c966-f236-40c9-b2d4-5d71a89019be', // use spreadsheets software
  bookkeeping: 'ecc18804-a466-40d9-98b4-fba5cd67dd4b', // accounting
  invoicing: 'e3e42d54-78bd-4337-aa87-bb31a7670c9a', // issue sales invoices
  payroll: '207f87c4-ac68-4987-990c-636ca19c2626', // calculate wages
  'application-processing': '91d06ad9-245e-4ecb-bd18-624eed884108', // process applications
  'social-security': '4a92d8ce-ffd6-4da5-a50e-ef1bff5cc219', // government social security programmes
  proofreading: '637ca2e2-0624-48b1-be6e-9ff4580344ac', // proofread text
  translation: '449f0945-4943-49f9-bd98-edfdfd7c00ba', // translate texts
  'customer-service': '15a33d76-4640-438d-ae64-fdc0c1d3eebc', // customer service
  'phone-sales': '16132f2b-cf61-4c53-ae8d-9023a8bab90b', // telemarketing
  'checkout-work': '279101c1-e325-4349-bf58-401b6c8ff208', // operate cash point
  'shelf-stocking': '7e9daad3-8604-4839-af9b-dc6f8db3ef68', // stock shelves
  'ordering-goods': '210827e3-3129-45a2-8683-70399f3f561f', // order supplies
  'donation-sorting': '58c089ab-338b-4e4c-8117-7c1fcc89af69', // manage donated goods in second-hand shop
  'warehouse-work': '7afb5a64-e574-421a-bb3a-7a7bc108d2a5', // perform warehousing operations
  'order-picking': 'ee5e2297-39cc-4ed6-89e5-d58016118a7f', // pick orders for dispatching
  'goods-receiving': '2cae39d6-78c2-4ce3-bee8-628504371463', // receive goods
  'warehouse-systems': '7c821387-b428-4f75-b5a7-7b038aa81cfd', // use a warehouse management system
  packing: '667cbbaf-f377-46d8-8f2d-1f6d8a55d74a', // pack goods
  loading: 'c80b2f08-ab07-4632-be78-68c6ec1f3b41', // perform loading and unloading operations
  'forklift-driving': '28cb374e-6261-4133-8371-f9a5470145da', // operate forklift
  'bus-driving': '4f8f9d1e-6672-4e58-abb2-258e8b1c700f', // manoeuvre bus
  assembly: '165d3ca5-ca47-40d2-a450-cd2ae18deb05', // apply assembly techniques
  'electronics-assembly': '4ed385bf-3e87-476a-9f06-08c2e801133a', // assemble electronic units
  soldering: '136596a4-00b5-4ed3-bb6e-717198c1ccbe', // apply soldering techniques
  'metal-work': 'e53c1103-5d13-45f9-86d8-0b291a3eaa10', // perform metal work
  welding: '2fcd95a4-1f9a-41cf-95a9-4701bde476b4', // operate welding equipment
  'technical-drawings': 'b07daddc-8625-4360-946e-ad2b0e56ebf6', // read engineering drawings
  measuring: 'b92758d4-4591-4df1-9ceb-f907aa71ebd9', // use measurement instruments
  'quality-control': '1a3660c2-011c-4e96-9b1d-529afc305428', // inspect quality of products
  'hand-tools': '7cd6de25-f691-4aac-81a2-a9d09b004b38', // use hand tools
  'power-tools': '5bf7f85a-b080-4b27-8ddc-9f62af4643f5', // use power tools
  sewing: 'a3ef84f9-c436-437a-bc6f-4956ae13e1eb', // sew pieces of fabric
  'machine-maintenance': '8a4e99e0-f259-4931-888f-604cfdc15b31', // perform machine maintenance
  'vehicle-repair': '65155435-1c5b-41ee-8812-e0b9b03ae480', // carry out repair of vehicles
  'bicycle-repair': 'fab8e95a-448d-4784-aa50-9ef10e924829', // perform repairs on bicycles
  'snow-clearing': '63dd281f-f980-4c0f-b0fc-eb13a679ae90', // remove snow
  pruning: '51097602-8e4e-4830-8f35-d77afc713fc0', // prune hedges and trees
  chainsaw: 'b2b8ec41-d6d1-470d-9e78-4eee515aaa3d', // operate chainsaw
  'tree-planting': 'a281365c-a432-4e82-97ce-2dcc4907685f', // plant trees
  'tractor-driving': 'a95f88b8-11b1-406a-aa30-c5a891cb41a8', // operate tractor
  'it-support': 'c2296e2e-5fef-4f24-a24f-e5b3792268be', // provide ICT support
  helpdesk: 'db36f7f1-5900-45bd-9ffb-f2b19c4362ac', // support ICT system users
  programming: '21d2f96d-35f7-4e3f-9745-c533d2dd6e97', // computer programming
  'web-development': '69bbd53f-fbb0-4476-b4b2-ef7844464e28', // web programming
  'software-testing': '913e7e83-b8f8-4574-b1ca-1b38f3fd974a', // execute software tests
  'accessibility-testing': 'be64bb4c-84ac-4c83-8cc7-fc8593e15136', // test system accessibility for users with special needs
  'data-analysis': '2b92a5b2-6758-4ee3-9fb4-b6387a55cc8f', // perform data analysis
  'graphic-design': '7fb699d9-182a-430e-b7a0-6d8ed05c284b', // graphic design
  'image-editing': '91ba97f5-7518-4638-b2d2-308996db3cf8', // perform image editing
  'cad-drawing': '54ddd422-5905-44db-93d4-03b17b913c5e', // use CADD software
  'team-leading': '1f1d2ff8-c4c1-45cc-9812-6a7ee84a73cb', // lead a team
  'shift-planning': '85aa1871-db96-42f7-801f-c39f924de2d7', // plan shifts of employees
} as const satisfies Partial<Record<StarterSkillCode, string>>

/** Starter code → URI of the ESCO skill. */
export const SKILL_LINKS: Readonly<Partial<Record<StarterSkillCode, string>>> = Object.fromEntries(
  Object.entries(LINKS).map(([code, id]) => [code, SKILL + id]),
)
