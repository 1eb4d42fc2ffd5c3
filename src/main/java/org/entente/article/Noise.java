package org.entente.article;

import java.util.regex.Pattern;

/** Lines that stand among an article's paragraphs and are none of them. */
final class Noise {
  private static final Pattern POINTER =
      Pattern.compile(
          "(?i)^(?:[►▶→>»•*\\s]*)(?:(?:read|see|watch|learn|find out|view|listen)\\s+(?:more|also|next|now|too|it here|the full)\\b"
              + "|(?:related|more|also|recommended|don['’]t miss|must read|up next|in other news|you may (?:also )?like)"
              + "(?:\\s+(?:stor(?:y|ies)|articles?|news|coverage|posts?|topics?|links?|content|reading|on|from|in|to this|read))?\\s*(?::.*)?$"
              + "|(?:click|tap) here\\b|explainer:|related:|more:).*");
  private static final Pattern BOILERPLATE =
      Pattern.compile(
          "(?i)\\b(?:cookies?\\b.{0,80}\\b(?:polic|accept|consent|settings|website|site|use)"
              + "|we use cookies|uses cookies|accept (?:all )?cookies|all rights reserved|copyright (?:©|\\(c\\)|\\d{4})"
              + "|terms (?:of (?:use|service)|and conditions|& conditions)|privacy (?:policy|notice)"
              + "|sign(?:ing)? up (?:for|to|now)|by signing up|subscribe (?:now|to (?:our|the)|for)|newsletters?\\b.{0,60}(?:inbox|sign|subscri)"
              + "|(?:delivered|sent) (?:straight |directly )?to your inbox|your (?:email|e-mail)|already (?:a )?(?:subscriber|member)"
              + "|enable javascript|javascript is|ad ?blocker|may not be (?:published|reproduced)|download (?:our|the) (?:\\S+ )?app"
              + "|follow us on|like us on|join our|support (?:our|independent) journalism|msg and data rates"
              + "|skip to (?:main )?content|share (?:this|on)\\b|no thanks|log ?in to|create (?:an|your) account|opens in (?:a )?new window)"
              + "|^\\s*(?:©|\\(c\\)\\s*\\d{4})");
  private static final Pattern SECTION =
      Pattern.compile(
          "(?i)^(?:top stories|most (?:read|popular|viewed|watched|shared)|latest(?: news| stories)?|trending(?: now)?|related(?: (?:articles|stories|news|posts|topics|content))?"
              + "|read next|up next|more (?:from|in|on|stories|news|to explore|like this)\\b.{0,40}|you may (?:also )?like|recommended(?: for you)?|editor['’]?s['’]? picks?|don['’]t miss"
              + "|comments?(?: \\(\\d+\\))?|leave a (?:reply|comment)|\\d+ comments?|share(?: this)?(?: article| story)?|tags|topics|popular(?: now)?|what to read next|newsletter|newsletters"
              + "|in this article|about the author|contact us|follow us|subscribe|advertisement|sponsored(?: content)?|podcasts?|explainers?|also read|see also|recent (?:posts|comments|articles))\\s*:?$");
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?i)^(?:file photo|photo(?:graph)?s?(?: by| credit)?\\s*:|image(?: credit| source)?\\s*:|picture:|photo by|photos by|video:|caption:|illustration:)"
              + "|\\((?:photo|image|picture|illustration|ap photo|reuters/|getty|credit)[^)]*\\)\\.?$"
              + "|(?:©|\\bcredit:|\\bphoto:|\\bphoto by\\b|\\bpicture:|\\bimage:|\\bimage credit\\b|\\bfile photo\\b).{0,80}$"
              + "|\\b(?:getty images|ap photo|/getty|afp/|/afp|/reuters|reuters/|via reuters|via ap|shutterstock|istock)\\b.{0,60}$");
  private static final Pattern CREDIT =
      Pattern.compile(
          "^\\(?(?:(?:Additional |Other )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Cc]ompiled|[Pp]roduced|[Tt]ranslated) by\\b|Our Standards:|Editing by|With inputs? from|With files from|©).{0,300}$"
              + "|^(?:Published under|Filed under|Tags|Topics|Categories|Keywords|Posted in|Source|Contact|Media contact)s?\\s*:.{0,300}$");
  private static final Pattern RULE = Pattern.compile("^[\\W_]{1,80}$|^(?:###|-30-|ENDS?|End)$");

  private Noise() {}

  /** "READ MORE: …", "Related stories". */
  static boolean pointer(String line) {
    return line.length() < 200 && POINTER.matcher(line).matches();
  }

  /** Cookie notices, subscriptions, copyright, terms. */
  static boolean boilerplate(String line) {
    return line.length() < 600 && BOILERPLATE.matcher(line).find();
  }

  /** The heading of a list of other articles, of comments, of buttons. */
  static boolean section(String line) {
    return line.length() < 80 && SECTION.matcher(line).matches();
  }

  /** The words under or over a picture, and who took it. */
  static boolean caption(String line) {
    return line.length() < 400 && CAPTION.matcher(line).find();
  }

  /** "Reporting by …; editing by …", tags. */
  static boolean credit(String line) {
    return CREDIT.matcher(line).matches();
  }

  /** A row of dashes, a bullet alone, the end mark of a release. */
  static boolean rule(String line) {
    return RULE.matcher(line).matches();
  }

  /** Any of these. */
  static boolean is(String line) {
    return rule(line)
        || pointer(line)
        || section(line)
        || credit(line)
        || caption(line)
        || boilerplate(line);
  }
}
