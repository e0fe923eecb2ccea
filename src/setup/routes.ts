/** Parts of addresses that a district may not be called by. */
export const routes =
  'find needs topics partners schools toolkits handouts stories partner-with-us coalitions links worksheets matrix coverage attendance my-list packet editions about privacy accessibility staff embed api admin brand pagefind'.split(
    ' ',
  );
