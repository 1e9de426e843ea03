/** The words of reading a CRM every hour. */
export const hourly = {
  label: "Read every hour",
  about:
    "Google’s clock wakes this script every hour, even while the spreadsheet is closed. It reads what is listed above with what is entered now, matches names as you decided, and brings the sheets Facts and Deals up to date. Switch it off and on to take over what you change here.",
  soon: "Not read yet. The first time is within the hour.",
  done: "{at}: {added, plural, one {# row added} other {# rows added}}, {changed, number} changed, {removed, number} removed.",
  bad: "{bad, plural, one {# row is not taken} other {# rows are not taken}}{waiting, plural, =0 {} one {; # name is to be matched} other {; # names are to be matched}}. Press Read to see them.",
  kept: "{kept, plural, one {# row is gone there and stays here} other {# rows are gone there and stay here}}, for not every row could be read. Press Read to decide.",
  failed: "{at}: not read. {reason}",
  first: "Read it once by hand, so that you see what comes and the sheets are made; then it goes on by itself.",
  tooLong: "It took longer than Google lets a script run. Choose a later day for “Events from”.",
};
