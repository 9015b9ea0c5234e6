package org.dragoman.grammar.model;

import java.util.ArrayList;
import java.util.List;
import org.dragoman.model.BinaryReader;
import org.dragoman.model.BinaryWriter;

/** What is known of words before they stand in a sentence. Immutable. */
public final class Dictionary {
  private final TagSet tags;

  /** Joint tags that a word never seen may have. */
  private final int[] open;

  private final List<TagClass> classes;
  private final StringIndex forms;
  private final int[] formClass;
  private final LowerForms lowerForms;

  /**
   * @param open joint tags that a word never seen may have, ascending
   * @param classes tag classes, numbered by their place
   * @param forms forms of the training text, typographic apostrophes made plain, sorted
   * @param formClass number of each form's tag class
   */
  public Dictionary(
      TagSet tags,
      int[] open,
      List<TagClass> classes,
      List<String> forms,
      int[] formClass,
      LowerForms lowerForms) {
    this.tags = tags;
    this.open = open;
    this.classes = List.copyOf(classes);
    this.forms = new StringIndex(forms.toArray(new String[0]));
    this.formClass = formClass;
    this.lowerForms = lowerForms;
  }

  /** The tags that this dictionary speaks of. */
  public TagSet tags() {
    return tags;
  }

  /** The word that is written so; never fails, whatever the text holds. */
  public Word word(String text) {
    Surface surface = new Surface(text);
    int lowerId = lowerForms.find(surface.lower);
    int form = forms.find(Surface.plain(text));
    TagClass tagClass =
        form >= 0 ? classes.get(formClass[form]) : unseen(surface, lowerForms.tagClass(lowerId));
    return new Word(text, surface, tagClass, open, lowerForms.entry(lowerId));
  }

  /** The word as it would be if the training text had none of it: how rare words are learnt. */
  public Word unseenWord(String text) {
    return new Word(text, new Surface(text), TagClass.UNSEEN, open, LowerForms.NONE);
  }

  /** A form never seen may share its lower-case form with others: 'MEETING', '1987', 'Talks'. */
  private TagClass unseen(Surface surface, int lowerClass) {
    if (lowerClass < 0) {
      return TagClass.UNSEEN;
    }
    TagClass known = classes.get(lowerClass);
    boolean number = (surface.flags & Surface.DIGIT) != 0;
    return number ? known : new TagClass(false, known.seen(), known.usual(), -1);
  }

  /** Lower case as the dictionary keeps it: see {@link Surface#lower}. */
  public static String lower(String text) {
    return new Surface(text).lower;
  }

  /** Spelling as the dictionary keeps it. */
  public static String plain(String text) {
    return Surface.plain(text);
  }

  /** Writes all but the tags. */
  public void write(BinaryWriter out) {
    tags.write(out);
    out.writeInts(open);
    out.writeInt(classes.size());
    for (TagClass tagClass : classes) {
      tagClass.write(out);
    }
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < forms.size(); i++) {
      keys.add(forms.key(i));
    }
    out.writeTexts(keys);
    for (int c : formClass) {
      out.writeInt(c);
    }
    lowerForms.write(out);
  }

  static Dictionary read(BinaryReader in) {
    TagSet tags = TagSet.read(in);
    int[] open = in.readInts();
    int n = in.readLength();
    List<TagClass> classes = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      classes.add(TagClass.read(in));
    }
    String[] forms = in.readTexts();
    int[] formClass = new int[forms.length];
    for (int i = 0; i < forms.length; i++) {
      formClass[i] = in.readIndex(n);
    }
    LowerForms lowerForms = LowerForms.read(in, n);
    return new Dictionary(tags, open, classes, List.of(forms), formClass, lowerForms);
  }
}
