import { splitWords } from './split-words.ts'

/*
 * First names of men and women that are frequent in several countries, in lower case. Names that are a man’s in one language and
 * a woman’s in another (Andrea, Nicola, Jean) are in the lists of the languages. Names that often begin the name of a company or a
 * place (Orlando, Mercedes, Stanley) are left out.
 */

export const maleFirstNames =
  splitWords(`aaron abdul abdullah adam adrian ahmed aidan alan albert alec alejandro aleksandr alessandro alexander alexei
  alfred ali alistair allan alvin amir amit andre andreas andrei andrew andrey angelo angus anil anthony
  antoine anton antonio archie ari arjun armen arnold arsene arthur arturo ashraf august barack barry basil ben
  benedict benjamin bernard bernardo bernie bilal bob boris brad bradley brendan brent bret brett brian bruce
  bruno bryan byron callum calvin cameron carl carlos cedric cesar charles chinedu christian christopher
  clarence clayton clifford clint clive cody colin connor conor cornelius craig curtis cyril damian damien dan
  daniel darren daryl dave david declan denis dennis derek derrick desmond diego dieter dmitri dmitry dominic
  donald doug douglas duncan dustin dwayne dwight ed edgar edmund eduardo edward edwin eli elias elijah elliot
  emeka emil emmanuel enrique eric erik ernest ernesto ethan eugene evan fabian felipe felix ferdinand fernando
  finn francesco francisco franco frank franz fraser fred freddie frederick fritz gareth garry gary gavin geoff
  geoffrey georg george gerald gerard gianni gilbert giorgio giovanni giuseppe glen glenn godfrey gordon graham
  greg gregory grigory guido guillermo gunther gustav hamish hamisi hans harold harry harvey hassan hector
  heinrich helmut henri henry herbert herman hiroshi howard hubert hugh hugo humphrey hussein ian ibrahim
  ignacio igor ilham imran irving isaac ismail ivan jack jacob jacques jaime jakob jamal james jason javier jed
  jeff jeffrey jens jeremiah jeremy jerome jerry jim jimmy joachim joao joaquin joe joel joerg johan johann
  johannes john johnny jonas jonathan jorge joschka josef joseph josh joshua juan julian julio julius juma jun
  justin jürgen karim karl keir keith kelvin ken kenji kenneth kenny kent kevin khalid kieran klaus kofi kurt
  kwame kwesi kyle lachlan lance larry lars lawrence lenny leo leon leonard leonardo leopold leroy lester liam
  lionel lloyd lorenzo louis lucas lucien ludwig luigi luis lukas luke lyndon magnus malcolm manuel marcel
  marcello marcelo marco marcus mario marius markus martin marvin mateo mathias matt matteo matthew matthias
  maurice mauricio max maxim maximilian mehdi mehmet melvin michael michel miguel mike mikhail miles milton
  mitch mitt mohamed mohammad mohammed moses muhammad murray mustafa narendra nasser nathan nathaniel neal ned
  neville niall nicholas nick nicolas niels nigel nikita niklas nikol nikola nikolai noah norbert norman olaf
  oleg oliver olivier omar oscar oskar owen pablo pascal patricio patrick paul pavel pedro percy pete peter
  phil philip philippe pierre piotr quentin rafael rahul rajesh ralph ramon rand raul ravi raymond recep
  reginald rene rhys ricardo riccardo richard rick robert roberto roderick rodney rodrigo roger roland rolf
  roman romano ron ronald ronan ronnie rory ross rowan roy ruben rudolf rufus rupert russell ryan salman
  salvatore samir samuel sanjay sargis saul scott seamus sean sebastian sergei sergey sergio seth shaun sidney
  silvio simon sipho stefan stefano stephen steve steven stuart sunil sven takashi tariq ted terence thabo theo
  theodore thierry thomas thorsten tim timothy tobias toby todd tom tomas tommy tony trevor tristan uwe vernon
  victor vijay vikram viktor vince vladimir volker volodymyr wallace walter warren wayne wesley wilbur wilfred
  wilhelm william winston wolfgang xavier yannick yuri yusuf yves zachary zoltan
  josé joão andré françois rené jérôme sébastien frédéric gérard éric stéphane álvaro ángel césar héctor raúl jörg günther`)

export const femaleFirstNames =
  splitWords(`abigail ada adele adriana agatha agnes aileen aisha alexandra alexis alice alicia alina alison allison alma
  amanda amelia amina amy anastasia angela angelica angelina anita anja ann anna annabel annabelle anne
  anneliese annette annie antonia aoife april ariane astghik astrid audrey aung ava ayesha aza barbara beatrice
  beatriz becky belinda bernadette bernice bertha beth bettina betty bianca birgit bonnie brenda bridget
  brigitte britta bronwen caitlin camilla candace carla carlotta carly carmen carole caroline carolyn cassandra
  catalina catherine cathy cecile cecilia celia charlotte cheryl chiara chioma chloe christa christina
  christine ciara cindy claire clara clare claudia colleen connie constance cora corinne cornelia cynthia daisy
  daniela danielle daphne debbie deborah deirdre delia denise diana diane dolores donna doreen doris dorothy
  edith edna eileen eilidh ekaterina elaine eleanor elena eleonora elisa elisabeth elise elizabeth ella ellen
  elsa elvira emilia emilie emily emma erica erika erin esmeralda esther ethel eugenia eunice eva evangeline
  evelyn fatima fatma felicity fiona frances francesca franziska freya frida frieda gabriela gabrielle gail
  galina gemma genevieve georgina geraldine gerda gertrude gina gisela giulia gladys glenda gloria greta
  gretchen guadalupe gwen gwendolyn hana hanna hannah hanne harriet hazel heather heidi heike helen helena
  helene helga henrietta hilda hillary holly huma ida ilona ilse imogen ines inga inge ingrid irene irina iris
  irma isabel isabella isabelle isla isobel ivana ivanka ivonne jackie jacqueline jana jane janet janice janine
  jasmine jeanette jeannette jelena jenna jennifer jenny jessica jill joanna joanne jocelyn johanna josephine
  joyce juanita judith judy julia juliana julie juliet julieta juliette june jutta karen karin karina karla
  katarina kate katharina katherine kathleen kathryn kathy katie katja katrin katrina kavita kellyanne kerstin
  khadija kimberly kirsten kirsty kristen kristin kristina lara larisa laura lauren layla leah leila lena
  leonora leticia lidia lilian liliana lillian linda lisa lorena lori lorna lorraine louisa louise lucia
  lucinda lucy ludmila luisa lydia lynda lynne madeleine magdalena maggie malala manuela mara marcela marcia
  margaret margarita margot marguerite maria mariam mariana marianne marie mariela marilyn marina marion
  marissa marjorie marlene marta martha martina mary mathilde matilda maureen mavis maxine meera megan melania
  melanie melinda melissa meredith meryl mia michaela michelle mildred mina mira miranda miriam molly monica
  monika muriel myrtle nadia nadine nancy naomi natalia natalie natasha nathalie ngozi niamh nicole nina noemi
  nomvula noor nora norma nurul octavia oksana olga olivia ophelia pamela paola patricia patrizia patty paula
  paulina pauline peggy penelope petra phoebe phyllis pilar polly poppy priscilla priya rachel ramona raquel
  rebecca renata renate renee rhoda rita roberta rosa rosalie rosalind rosanna rosemary roxanne ruth sabine
  sabrina sally samantha sana sandra saphina sara sarah selma sharon sheila shirley sibylle silke silvia
  siobhan siti sofia sofie sonia sonja sophia sophie stefanie stella stephanie sunita susan susana susanna
  susanne suzanne svenja svetlana sybil sylvia sylvie tamara tamsin tammy tania tanja tara tatiana tatyana teresa
  tessa thandi thelma theresa tiffany tina tracey trudy ulrike ursula valentina valeria valerie vanessa vera
  veronica veronika victoria viktoria viola virginia vivian vivien wanda wanjiru wendy wilhelmina xenia yasmin
  yolanda yulia yvette yvonne zainab zara zoe`)
