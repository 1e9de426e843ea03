import type { Profile } from "./profile";

/**
 * Sales saved from a list of documents or a report of 1C (Реализация товаров и услуг, Продажи): every row is a sale, the rows of one
 * document together one deal.
 * Source: the attributes of the document «Реализация товаров и услуг» and of the register «Продажи» in 1С:Управление торговлей.
 */
export const oneC: Profile = {
  name: "1С",
  shape: "events",
  marks: ["Контрагент", "Номенклатура", "Номер", "Регистратор", "Документ продажи", "Партнер", "Выручка", "Организация", "Менеджер"],
  headings: {
    date: ["Дата", "Дата документа", "Период"],
    deal: ["Номер", "Номер документа", "Документ продажи", "Регистратор", "Документ"],
    person: ["Менеджер", "Ответственный", "Основной менеджер"],
    amount: ["Сумма", "Выручка", "Сумма документа", "Сумма продажи", "Стоимость", "Всего"],
    currency: ["Валюта", "Валюта документа"],
    client: ["Контрагент", "Партнер", "Клиент", "Покупатель"],
    product: ["Номенклатура", "Номенклатурная группа", "Товар"],
  },
};
