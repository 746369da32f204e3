/** `variant, variant → canonical` lines: names of one substance in Vietnamese, English, French and international spelling. */
export const SUBSTANCES = `
acetaminophen → paracetamol
epinephrin, epinephrine → adrenalin
norepinephrin, norepinephrine, nor epinephrin, nor adrenalin → noradrenalin
albuterol → salbutamol
n acetylcystein, n acetylcysteine, n acetyl cystein → acetylcystein
glycerol → glycerin
aspirin, acid acetylsalicylic → acetylsalicylic acid
acetyl salicylic acid, acid acetyl salicylic → acetylsalicylic acid
lignocain, lignocaine, xylocain → lidocain
meperidin, meperidine → pethidin
methimazol, methimazole → thiamazol
lanzoprazol, lanzoprazole → lansoprazol
nitroglycerin, nitroglycerine, glycerin trinitrat, glyceryl trinitrate → glyceryl trinitrat
isoproterenol → isoprenalin
frusemid, frusemide → furosemid
glyburid, glyburide → glibenclamid
phenobarbiton, phenobarbitone → phenobarbital
chlorphenamin, chlorphenamine, clorphenamin → chlorpheniramin
phytomenadion, phytonadion, phytomenadione → vitamin k1
cholecalciferol, colecalciferol → vitamin d3
ergocalciferol → vitamin d2
thiamin, thiamine → vitamin b1
riboflavin → vitamin b2
pyridoxin, pyridoxine → vitamin b6
cyanocobalamin, cobalamin → vitamin b12
acid ascorbic, ascorbic acid → vitamin c
retinol, retinyl → vitamin a
tocopherol, alpha tocopherol, tocopheryl → vitamin e
nicotinamid, niacinamid, nicotinamide → vitamin pp
acid folic, folic acid → acid folic
levothyroxine, l thyroxin, thyroxin → levothyroxin
co trimoxazol, cotrimoxazol → sulfamethoxazol trimethoprim
immune globulin, immunoglobulin, globulin miễn dịch → immune globulin
human albumin, albumin human → albumin người
lactated ringer, ringer lactate, lactated ringers → ringer lactat
dextrose, huyết thanh ngọt, đường glucose → glucose
huyết thanh mặn, nước muối sinh lý, nước muối sinh lí → natri clorid
vitamin 3b, 3b → vitamin b1 vitamin b6 vitamin b12
erythropoietin alpha, epoetin alfa, epoetin alpha, epoetin → erythropoietin
rượu etylic, ethanol, etanol → cồn
oxy già, hydrogen peroxide, hydrogen peroxid → nước oxy già
pvp iod, povidon iod, povidone iodine, povidon iodin, povidone iod → povidon iodin
sodium, natrium → natri
potassium, kalium → kali
calcium → calci
magnesium, magie, magiê → magnesi
zinc → kẽm
ferrous, ferric, iron → sắt
aluminium, aluminum, nhom → nhôm
copper → đồng
bismuth → bismut
clohydrat, clohydrate, chlohydrat, hcl, hydrochloride, hydrochlorid, hydroclorid, hydroclodrid → hydroclorid
chloride, chlorid, clorua → clorid
sulphate, sulfate, sulphat → sulfat
phosphate, photphat → phosphat
carbonate, cacbonat → carbonat
bicarbonate, hydrocarbonat, hydrogencarbonat, hydrogen carbonate → bicarbonat
citrate, xitrat → citrat
acetate, axetat → acetat
lactate → lactat
kali clavulanat, clavulanat kali, kali clavulanate, clavulanate kali, clavulanat, clavulanate → acid clavulanic
gluconate → gluconat
hydroxide, hydroxid → hydroxyd
oxide, oxid → oxyd
nacl → natri clorid
kcl → kali clorid
mgso 4 → magnesi sulfat
cacl 2 → calci clorid
caco 3 → calci carbonat
nahco 3 → natri bicarbonat
znso 4 → kẽm sulfat
feso 4 → sắt sulfat
kmno 4 → kali permanganat
agno 3 → bạc nitrat
nước cất pha tiêm, nước cất tiêm, nước vô khuẩn, nước vô khuẩn pha tiêm, water for injection, nước để pha thuốc tiêm → nước cất
`;

/** Salts, esters and hydrates. They do not change a substance’s code, unless the name holds nothing else. */
export const SALTS: ReadonlySet<string> = new Set(
  (
    'hydroclorid dihydroclorid hydrobromid natri kali calci magnesi sulfat disulfat phosphat diphosphat maleat hydrogen besilat besylat ' +
    'mesilat mesylat metylsulfat methylsulfat fumarat hemifumarat tartrat bitartrat hydrotartrat succinat citrat acetat trihydrat dihydrat ' +
    'monohydrat hydrat hemihydrat sesquihydrat khan anhydrous tosilat tosylat nitrat oxalat edisilat pamoat embonat palmitat propionat ' +
    'dipropionat valerat furoat axetil proxetil medoxomil pivoxil trometamol tromethamin arginin erbumin lysin gluconat lactat bromid ' +
    'clorid iodid mononitrat tetrahydrat pentahydrat heptahydrat hexahydrat base muối compacted micronized micronised isetionat xinafoat ' +
    'disodium dinatri dikali stearat estolat benzoat cilexetil etexilat mofetil aspartat malat glycinat'
  ).split(' '),
);
