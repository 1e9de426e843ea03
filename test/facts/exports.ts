/** Invented exports of each program in its own headings: what of them is taken, and what is bad. */
export interface ProgramExport {
  readonly program: string;
  readonly encoding: string;
  /** Begins with a byte order mark. */
  readonly mark?: boolean;
  readonly text: string;
  /** The day and amount of each deal won. */
  readonly won: readonly (readonly [string, number])[];
  readonly lost: number;
  readonly open: number;
  /** Line and reason of each bad row. */
  readonly bad: readonly (readonly [number, string])[];
  /** Text by text, what the corrected export says instead. */
  readonly corrected: readonly (readonly [string, string])[];
}

const lines = (delimiter: string, ...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.join(delimiter)}\r\n`).join("");
const quoted = (...cells: readonly string[]): readonly string[] => cells.map((cell) => `"${cell}"`);

/** Heads above, each row by the heads it fills. */
function table(heads: readonly string[], rows: readonly Readonly<Record<string, string>>[], delimiter: string, quotes = false): string {
  const cells = [heads, ...rows.map((row) => heads.map((head) => row[head] ?? ""))];
  return lines(delimiter, ...(quotes ? cells.map((row) => quoted(...row)) : cells));
}

const bitrixHeads = [
  ...["ID", "Воронка", "Стадия сделки", "Повторная сделка", "Лид", "Название сделки", "Тип", "Источник", "Сумма", "Валюта", "Компания"],
  ...["Контакт", "Дата начала", "Предполагаемая дата закрытия", "Доступен для всех", "Сделка закрыта", "Комментарий", "Ответственный"],
  ...["Кем создана", "Дата создания", "Кем изменена", "Дата изменения"],
];
const bitrixRow = (id: string, stage: string, sum: string, closes: string) => ({
  ...{ ID: id, Воронка: "Общее", "Стадия сделки": stage, "Название сделки": `Поставка ${id}`, Сумма: sum, Валюта: "Российский рубль" },
  ...{ Компания: 'ООО ""Ромашка""', "Предполагаемая дата закрытия": closes, Ответственный: "Анна Петрова", "Доступен для всех": "Да" },
  ...{ "Дата создания": "14.10.2026 09:15:00", "Кем создана": "Анна Петрова", "Дата изменения": "03.11.2026 12:00:00" },
});

const amoHeads = [
  ...["ID", "Название сделки", "Бюджет", "Ответственный", "Дата создания сделки", "Кем создана сделка", "Дата редактирования"],
  ...["Кем редактирована", "Дата закрытия", "Теги сделки", "Примечание", "Этап сделки", "Воронка", "Основной контакт", "Компания контакта"],
];
const amoRow = (id: string, stage: string, budget: string, closed: string) => ({
  ...{
    ID: id,
    "Название сделки": `Заявка ${id}`,
    Бюджет: budget,
    Ответственный: "Иван Смирнов",
    "Дата создания сделки": "14.10.2026 09:15:00",
  },
  ...{ "Дата закрытия": closed, "Этап сделки": stage, Воронка: "Продажи", "Компания контакта": "Лютик", "Теги сделки": "сайт" },
});

const hubspotHeads = [
  ...["Record ID", "Deal Name", "Deal Stage", "Close Date", "Deal owner", "Amount", "Create Date", "Pipeline", "Deal Type"],
  ...["Last Activity Date", "Associated Company", "Associated Company IDs", "Deal probability"],
];
const hubspotRow = (id: string, stage: string, amount: string, closed: string) => ({
  ...{ "Record ID": id, "Deal Name": `Rollout, phase ${id}`, "Deal Stage": stage, "Close Date": closed, "Deal owner": "Lila Blackbird" },
  ...{
    Amount: amount,
    "Create Date": "2026-10-14 09:15",
    Pipeline: "Sales Pipeline",
    "Associated Company": "Cyberdyne",
    "Deal probability": "0.4",
  },
});

const salesforceHeads = [
  ...["Opportunity ID", "Opportunity Owner", "Account Name", "Opportunity Name", "Stage", "Fiscal Period", "Amount", "Probability (%)"],
  ...["Age", "Close Date", "Created Date", "Next Step", "Lead Source", "Type"],
];
const salesforceRow = (id: string, stage: string, amount: string, closed: string) => ({
  ...{
    "Opportunity ID": `0065g00000AbC${id}`,
    "Opportunity Owner": "José Núñez",
    "Account Name": "Café Ruëda",
    "Opportunity Name": `Deal ${id}`,
  },
  ...{
    Stage: stage,
    "Fiscal Period": "Q4-2026",
    Amount: amount,
    "Probability (%)": "75",
    Age: "20",
    "Close Date": closed,
    "Created Date": "10/14/2026",
  },
});

const pipedriveHeads = [
  ...[
    "Deal - ID",
    "Deal - Title",
    "Deal - Value",
    "Deal - Currency of Value",
    "Deal - Owner",
    "Deal - Stage",
    "Deal - Pipeline",
    "Deal - Status",
  ],
  ...[
    "Deal - Deal created",
    "Deal - Won time",
    "Deal - Lost time",
    "Deal - Lost reason",
    "Deal - Expected close date",
    "Deal - Organization",
  ],
];
const pipedriveRow = (id: string, status: string, value: string, ended: string) => ({
  ...{
    "Deal - ID": id,
    "Deal - Title": `Deal ${id}`,
    "Deal - Value": value,
    "Deal - Currency of Value": "EUR",
    "Deal - Owner": "Zoë Lang",
  },
  ...{
    "Deal - Stage": "Negotiation",
    "Deal - Pipeline": "Pipeline",
    "Deal - Status": status,
    "Deal - Deal created": "2026-10-14 09:15:00",
  },
  ...{
    "Deal - Won time": status === "Won" ? ended : "",
    "Deal - Lost time": status === "Lost" ? ended : "",
    "Deal - Organization": "Acme",
  },
});

const oneCHeads = ["Дата", "Номер", "Контрагент", "Менеджер", "Номенклатура", "Количество", "Сумма", "Валюта", "Склад"];
const oneCRow = (number: string, sum: string, day: string) => ({
  ...{ Дата: `${day} 10:00:00`, Номер: `РТ-0000${number}`, Контрагент: "Ромашка", Менеджер: "Анна Петрова", Номенклатура: "Стол" },
  ...{ Количество: "2", Сумма: sum, Валюта: "руб.", Склад: "Основной" },
});

const twoWon = [
  ["2026-11-13", 1200.5],
  ["2026-11-23", 700],
] as const;

export const programExports: readonly ProgramExport[] = [
  {
    program: "Bitrix24",
    encoding: "utf-8",
    mark: true,
    text: table(
      bitrixHeads,
      [
        bitrixRow("101", "Сделка успешна", "1200.50", "13.11.2026"),
        bitrixRow("103", "Сделка успешна", "двести", "14.11.2026"),
        bitrixRow("105", "Сделка провалена", "500.00", "15.11.2026"),
        bitrixRow("107", "Переговоры", "900.00", "30.11.2026"),
        bitrixRow("109", "Сделка успешна", "300.00", "31.11.2026"),
        bitrixRow("111", "Сделка успешна", "700.00", "23.11.2026"),
      ],
      ";",
      true,
    ).replace(/""Российский/g, '"Российский'),
    ...{ won: twoWon, lost: 1, open: 1 },
    bad: [
      [3, "notNumber"],
      [6, "noSuchDay"],
    ],
    corrected: [
      ["двести", "200.00"],
      ["31.11.2026", "30.11.2026"],
    ],
  },
  {
    program: "amoCRM",
    encoding: "windows-1251",
    text: table(
      amoHeads,
      [
        amoRow("201", "Успешно реализовано", "1200,50", "13.11.2026 10:00:00"),
        amoRow("203", "Закрыто и не реализовано", "500", "15.11.2026 10:00:00"),
        amoRow("205", "Переговоры", "900", ""),
        amoRow("207", "Успешно реализовано", "300", ""),
        amoRow("209", "Успешно реализовано", "700", "23.11.2026 10:00:00"),
      ],
      ";",
    ),
    ...{ won: twoWon, lost: 1, open: 1 },
    bad: [[5, "closeMissing"]],
    corrected: [["300;Иван Смирнов;14.10.2026 09:15:00;;;;;", "300;Иван Смирнов;14.10.2026 09:15:00;;;;24.11.2026 10:00:00;"]],
  },
  {
    program: "HubSpot",
    encoding: "utf-8",
    text: table(
      hubspotHeads,
      [
        hubspotRow("31", "Closed Won", "1200.5", "2026-11-13 10:00"),
        hubspotRow("32", "Closed Lost", "500", "2026-11-15 10:00"),
        hubspotRow("33", "Contract Sent", "900", "2026-11-30 10:00"),
        hubspotRow("33", "Contract Sent", "900", "2026-11-30 10:00"),
        hubspotRow("34", "Closed Won", "700", "2026-11-23 10:00"),
      ],
      ",",
      true,
    ),
    ...{ won: twoWon, lost: 1, open: 1 },
    bad: [[5, "repeated"]],
    corrected: [
      [
        '"33","Rollout, phase 33","Contract Sent","2026-11-30 10:00","Lila Blackbird","900","2026-10-14 09:15","Sales Pipeline","","","Cyberdyne","","0.4"\r\n"34"',
        '"35","Rollout, phase 35","Contract Sent","2026-11-30 10:00","Lila Blackbird","900","2026-10-14 09:15","Sales Pipeline","","","Cyberdyne","","0.4"\r\n"34"',
      ],
    ],
  },
  {
    program: "Salesforce",
    encoding: "windows-1252",
    text: table(
      salesforceHeads,
      [
        salesforceRow("41", "Closed Won", "1,200.50", "11/13/2026"),
        salesforceRow("42", "Closed Lost", "500.00", "11/15/2026"),
        salesforceRow("43", "Negotiation/Review", "900.00", "11/30/2026"),
        { ...salesforceRow("44", "Closed Won", "300.00", "11/16/2026"), "Probability (%)": "high" },
        salesforceRow("45", "Closed Won", "700.00", "11/23/2026"),
      ],
      ",",
      true,
    ),
    ...{ won: twoWon, lost: 1, open: 1 },
    bad: [[5, "notNumber"]],
    corrected: [['"high"', '"90"']],
  },
  {
    program: "Pipedrive",
    encoding: "utf-16le",
    mark: true,
    text: table(
      pipedriveHeads,
      [
        pipedriveRow("51", "Won", "1200.5", "2026-11-13 10:00:00"),
        pipedriveRow("52", "Lost", "500", "2026-11-15 10:00:00"),
        pipedriveRow("53", "Open", "900", ""),
        pipedriveRow("54", "Won", "300", "soon"),
        pipedriveRow("55", "Won", "700", "2026-11-23 10:00:00"),
      ],
      "\t",
    ),
    ...{ won: twoWon, lost: 1, open: 1 },
    bad: [[5, "notDate"]],
    corrected: [["soon", "2026-11-24 10:00:00"]],
  },
  {
    program: "1С",
    encoding: "windows-1251",
    text: `${lines("\t", ["Реализация товаров и услуг за ноябрь 2026 г."], [""])}${table(
      oneCHeads,
      [oneCRow("61", "1 200,50", "13.11.2026"), oneCRow("62", "н/д", "14.11.2026"), oneCRow("63", "700,00", "23.11.2026")],
      "\t",
    )}${lines("\t", ["Итого", "", "", "", "", "6", "1 900,50", "", ""])}`,
    ...{ won: twoWon, lost: 0, open: 0 },
    bad: [[5, "notNumber"]],
    corrected: [["н/д", "100,00"]],
  },
];
