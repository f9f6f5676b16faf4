import { buildPhrases } from './phrases.ts'
const A: [string,string,string[]][] = [
 ['force:sdf','force',['قوات سوريا الديمقراطية','قسد','قوات سوريا الديمقراطية قسد','قوات قسد']],
 ['group:isis','group',['داعش','تنظيم داعش','تنظيم داعش الإرهابي','تنظيم الدولة']],
 ['org:coalition','coalition',['التحالف الدولي','قوات التحالف','التحالف','قوات التحالف الدولي']],
 ['force:us','force',['القوات الأمريكية']],['state:us','state',['الولايات المتحدة','واشنطن']],['state:tr','state',['تركيا']],
 ['org:sohr','monitor',['المرصد السوري','المرصد السوري لحقوق الإنسان','المرصد']],
 ['state:us/dod','ministry',['وزارة الدفاع الأمريكية']],['state:us/state','ministry',['وزارة الخارجية الأميركية']],
]
const ph = buildPhrases(A.flatMap(([id,kind,al])=>al.map(phrase=>({phrase,value:{id,kind}}))))
const O: [string,string,string[]][] = [['outlet:reuters','agency',['رويترز','وكالة رويترز']],['outlet:mayadeen','channel',['قناة الميادين','الميادين']],['outlet:cnn','channel',['سي إن إن']],['outlet:bayan','newspaper',['البيان']]]
const po = buildPhrases(O.flatMap(([id,kind,al])=>al.map(phrase=>({phrase,value:{id,kind}}))))
export const matchOutlet=(text:string,words:any,i:number)=>{const m=po.longest(words,i,text);return m&&{length:m.length,from:m.from,outlet:m.values[0]!}}
