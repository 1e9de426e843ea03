/** A person's plan in one period, in a formula: by the largest remainder over the weights of the Calendar's periods. */
export function personMoney(plan: string, period: string, all: (name: string) => string): string {
  const [weights, step] = [all("calendar_weights"), all("plan_step")];
  const first = weights.split(":")[0] ?? weights;
  const mass = `INDEX(${weights},1,${period})`;
  const units = `INT(ROUND(${plan}/${step},6))`;
  const share = (of: string): string => `ROUND(${units}*${of}/SUM(${weights}),6)`;
  const remainder = (of: string): string => `ROUND(${share(of)}-INT(${share(of)}),6)`;
  const [rests, mine] = [remainder(weights), remainder(mass)];
  const earlier = `(COLUMN(${weights})-COLUMN(${first})+1<${period})`;
  const before = `SUMPRODUCT((${rests}>${mine})+(${rests}=${mine})*((${weights}>${mass})+(${weights}=${mass})*${earlier}))`;
  const left = `${units}-SUMPRODUCT(INT(${share(weights)}))`;
  const tail = `IF(MATCH(MAX(${weights}),${weights},0)=${period},ROUND(${plan}-${units}*${step},2),0)`;
  return `IF(${mass}=0,0,(INT(${share(mass)})+IF(${before}<${left},1,0))*${step}+${tail})`;
}
