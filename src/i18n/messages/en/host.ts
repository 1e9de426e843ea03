/** Why the spreadsheet said no, by the codes of the host port. */
export const host = {
  missingSheet: "a sheet is gone ({detail}); write the plan again",
  sheetExists: "there is already a sheet of this name ({detail}); rename it",
  badName: "the workbook does not take this name ({detail})",
  badRange: "these cells are not there ({detail})",
  shape: "these cells are not there ({detail})",
  badFormula: "the workbook does not take this formula ({detail})",
  protected: "the sheet is protected ({detail}); unprotect it and try again",
  noWorkbook: "it is damaged, locked by a password, or no workbook of Excel; open it in Excel and save it as .xlsx or CSV",
  changed: "someone else changed {detail} meanwhile and nothing was written; look at it and try again",
  busy: "someone else is writing to this workbook and nothing was written; try again in a moment",
  halfDone:
    "the write broke off and could not be put back ({detail}); look at the sheets, or take an earlier version from the file’s history",
  accounts:
    "you are signed in to several Google accounts and Google asked the wrong one; sign out of the others, or open the workbook in a browser profile of its own",
  notEnabled:
    "Google does not let the add-on work in this workbook; turn it on under Extensions → Add-ons → Manage add-ons → Use in this document, and check that you may edit the file",
  quota: "Google’s allowance for today is used up; try again tomorrow",
  timeout: "Google gave up, for it took too long; look at what stands in the sheets, then try again with less",
  triggers: "Google wakes no more scripts for you (20 triggers are the most); delete one at script.google.com/home/triggers and try again",
  offline: "Google cannot be reached; check the connection and try again",
  refused: "the workbook said no ({detail}); try again",
};
