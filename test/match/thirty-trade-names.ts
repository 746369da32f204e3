/** Names on boxes that pharmacists know, with the ingredient's code; '' where the table has no code for it. */
export const PRODUCTS = `
Augmentin 1g	40.155
Efferalgan 500mg	40.48
Zinnat Tablets 500mg	40.184
Klamentin 1g	40.155
Amlor 5mg	40.491
Coversyl 5mg	40.520
Concor 5mg	40.493
Lipitor 20mg	40.549
Crestor 10mg	40.558
Plavix 75mg	40.540
Nexium 40mg	40.678
Glucophage 850mg	40.807
Diamicron MR 60mg	40.800
Lantus Solostar	40.806
Mobic 7.5mg	40.41
Voltaren 75mg/3ml	40.30
Medrol 16mg	40.775
Seretide Evohaler DC 25/125mcg	40.982
Zyrtec 10mg	40.79
Motilium-M	40.688
Nootropil 800mg	40.576
Lovenox 40mg	40.443
Xarelto 20mg	40.450
Tamiflu 75mg	40.271
Valcyte 450mg	
Tavanic 500mg	40.228
Flagyl 250mg	40.212
Cozaar 50mg	40.512
Hyzaar 50/12.5mg	40.513
Betaserc 16mg	40.899
`
  .trim()
  .split('\n')
  .map((line) => line.split('\t') as [name: string, code: string]);
