/**
 * A heading without case, accents, units and signs, so that `Sales_Agent`, `Сумма, ₽` and `Amount (USD)` are found.
 *
 * @example
 * plainHeading("Сумма, ₽") // => "сумма"
 * plainHeading("Sales_Agent") // => "sales agent"
 * plainHeading("№ заказа") // => "номер заказа"
 */
export function plainHeading(heading: string): string {
  return heading
    .replace(/\([^)]*\)|,.*$/g, " ")
    .replace(/№/g, " номер ")
    .toLowerCase()
    .normalize("NFD")
    .replace(/(?<=[α-ωa-z])[\u0300-\u036f]+/g, "")
    .normalize("NFC")
    .replace(/ς/g, "σ")
    .replace(/ё/g, "е")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
