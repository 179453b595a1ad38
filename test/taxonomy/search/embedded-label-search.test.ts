import { embeddedLabelSearch } from '../../../src/taxonomy/search/embedded-label-search.ts'
import { LABELLED, labelSearchContract } from '../../contracts/label-search-contract.ts'

labelSearchContract('embedded', async () => ({
  search: embeddedLabelSearch(LABELLED),
  close: async () => {},
}))
