/** What a company decides about its control; every number has a usual value. */
export interface ControlSettings {
  /** On pace from this pace on, and watched from that one on; below it is behind. */
  readonly onPace: number;
  readonly watch: number;
  /** How often a plan that is right would show a result inside the band: 0.8 is 8 times in 10. */
  readonly band: number;
  /** A miss inside the band, which may be chance, is never behind but watched. */
  readonly soften: boolean;
  /** So many clients at once keep a seller from finding new ones. */
  readonly activeClients: number;
  /** Working days without a new contact after which the flow has dried up. */
  readonly dryDays: number;
  /** Calendar days in which a seller has had nobody. */
  readonly idleDays: number;
  /** A deal is stale after so many times the way from its stage on, and never before so many days. */
  readonly staleTimes: number;
  readonly staleDays: number;
  /** A deal is large from so many average deals of its stream on. */
  readonly largeDeal: number;
  /** How many people must lag at the same thing, and which share of those who do it, to make it a common matter. */
  readonly commonPeople: number;
  readonly commonShare: number;
  /** Days between trainings of everybody, of newcomers and of old hands, and until when one is new or becomes an old hand. */
  readonly trainingDays: number;
  readonly newcomerDays: number;
  readonly veteranDays: number;
  readonly newcomerUntil: number;
  readonly veteranFrom: number;
  /** Days between two times of what concerns everybody: hard cases, calls heard, what works at telesales, rules, thanks. */
  readonly hardCaseDays: number;
  readonly scorecardDays: number;
  readonly telesalesDays: number;
  readonly rulesDays: number;
  readonly rewardDays: number;
}

/** What holds while nobody has decided otherwise. */
export const usualSettings: ControlSettings = {
  onPace: 0.95,
  watch: 0.85,
  band: 0.8,
  soften: true,
  activeClients: 4,
  dryDays: 5,
  idleDays: 60,
  staleTimes: 2,
  staleDays: 14,
  largeDeal: 3,
  commonPeople: 2,
  commonShare: 0.5,
  trainingDays: 30,
  newcomerDays: 30,
  veteranDays: 182,
  newcomerUntil: 90,
  veteranFrom: 365,
  hardCaseDays: 7,
  scorecardDays: 7,
  telesalesDays: 7,
  rulesDays: 30,
  rewardDays: 30,
};
