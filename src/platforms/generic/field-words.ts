/** What pages write before or around their own pay, times, project and ids, in the languages seen. */

export const PAY =
  /\b(?:pay(?:s|ment)?|paid|rewards?|rate|earn|compensation|bounty|per (?:hour|task|unit|item|hit|word)|an hour|vergütung|lohn|bezahlung|stundensatz|stundenlohn|belohnung|honorar|rémunération|paiement|récompense|tarif|pago|paga|remuneración|recompensa|tarifa|pagamento|remuneração|valor|compenso|ricompensa|retribuzione|betaling|vergoeding|beloning|tarief|wynagrodzenie|stawka|zapłata|nagroda)(?!\p{L})|оплата|ставка|вознаграждение|награда|винагорода|報酬|単価|時給|報酬|报酬|单价|薪酬|时薪|보수|단가|시급|보상/iu
export const NO_PAY =
  /price|total|tax|shipping|order|cart|plan|billed|refund|balance|withdraw|income|salary|fees?\b|so far|earned|\btips?\b|bonus|budget|donat|saved|today|this (?:week|month)|preis|guthaben|gesamt|verdient|bisher|solde|gagné|saldo|ganado|ganho|guadagn|verdiend|zarobi|баланс|заработано|зароблено|残高|累計|余额|累计|잔액|누적/i

export const LEFT =
  /\b(?:left|remaining|expires? in|countdown|(?:due|ends) in|verbleib|restzeit|noch \d|endet in|läuft ab|restant|il reste|expire dans|quedan?\b|expira e[nm]|faltan?\b|restam|rimast|rimanent|scade tra|resterend|nog \d|verloopt|pozosta|zosta|wygasa)|осталось|истекает|залиш|残り|剩余|剩餘|倒计时|还剩|남은|남음/i
export const LIMIT =
  /time limit|\bmax\.? \d|\d ?(?:min|h)[a-z]* allowed|(?:max(?:imum)?|allotted|allowed) time|time (?:allowed|allotted|cap)|you have (?:up to )?\d|within \d|zeitlimit|zeitvorgabe|maximale (?:bearbeitungs)?zeit|innerhalb von \d|limite de te?m|temps (?:limite|imparti|alloué|maximum)|durée max|límite de tiempo|tiempo (?:límite|máximo|asignado)|tempo (?:limite|máximo|massimo)|limite di tempo|tijdslimiet|maximale tijd|limit czasu|czas na|лимит времени|ограничение по времени|время на|(?:ліміт|обмеження) часу|час на|制限時間|时间限制|時間限制|限时|제한 ?시간/i
export const ESTIMATE =
  /estimat|takes?\b|approximate|about|average|spent|elapsed|\bago\b|should|typical|median|geschätzt|dauert|durchschnitt|environ|estim|prend\b|moyen|aproximad|promedio|tarda|média|circa|stimat|gemiddeld|geschat|ongeveer|szacow|około|średni|примерно|около|средн|займ[её]т|приблизно|目安|平均|所要時間|预计|大约|平均|예상|평균/i
/** A timer that counts up names what it counts. */
export const SPENT =
  /\btime (?:spent|elapsed|worked|used|so far|on (?:this )?task)\b|\belapsed\b|\b(?:active|working|work) time\b|verstrichen|zeit verbracht|arbeitszeit|temps (?:passé|écoulé)|tiempo (?:transcurrido|dedicado)|tempo (?:decorrido|gasto|trascorso)|verstreken|czas pracy|upłynęło|затрачено|прошло|минуло|витрачено|経過|作業時間|已用|用时|경과/i
export const NOT_ONES_OWN =
  /estimate|average|avg|approximate|about|typical|should|\bago\b|total|expected|durchschn|moyen|平均|평균/i

const PROJECT_WORD =
  'project(?: name)?|projekt|projet|proyecto|projeto|progetto|campaign|study|проект|проєкт|プロジェクト|案件|项目|項目|프로젝트'
export const PROJECT_LABEL = new RegExp(`^(?:${PROJECT_WORD})\\s*[:：]?$`, 'i')
/** Project “Heron”, anywhere in a line. */
export const PROJECT_QUOTED = new RegExp(`(?:${PROJECT_WORD})\\s+[“"«„]([^”"»“]{2,80})[”"»“]`, 'i')
export const PROJECT = new RegExp(`^(?:${PROJECT_WORD})\\s*[:：]\\s*(\\S.{1,79}?)(?=\\s+\\S{1,12}：|$)`, 'i')

const ID_WORD =
  '(?:task|hit|assignment|attempt|unit|item|job|aufgaben?|tâche|mission|tarea|tarefa|compito|taak|zadani[ae]|задани[ея]|завдання|タスク|任务|작업)'
export const ID_LABEL = new RegExp(`^${ID_WORD}(?:[\\s-]?(?:id|nr\\.?|no\\.?|number|#|编号|番号|번호))\\s*[:：]?$`, 'i')
export const TASK_ID = new RegExp(
  `(?<!\\p{L})${ID_WORD}[\\s-]?(?:(?:id|nr\\.?|no\\.?|number|n[°º]|编号|番号|번호)\\s*[:：#]?|#|(?=\\d{4,}$|(?=[\\w-]*[a-z-])[\\w-]{4,}$))\\s*(?=[\\w.:-]*\\d)([\\w.:-]{2,80})(?![\\w.:-])`,
  'iu',
)
export const ID_VALUE = /^#?(?=[\w.:-]*\d)([\w.:-]{2,80})$/
/** An address names a task where a word for it stands before what looks like an id. */
export const ID_IN_PATH = /\/(?:tasks?|assignments?|hits?|units?|submissions?)\/((?=[\w-]*\d)[\w-]{3,80})(?:\/|$)/i
export const ID_IN_QUERY = /^(?:task|assignment|hit|unit)_?id$|^task$/i
