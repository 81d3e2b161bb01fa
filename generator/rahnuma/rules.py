"""Every rule of the checker by its code: how much it weighs, and why it exists.

`rahnuma explain CODE` prints the reason. The suite holds that each code here is raised by a broken
example, and that no code is raised that is not here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Rule:
    """An error stops publishing; a warning does not."""

    weight: Literal["error", "warning"]
    why: str


def _error(why: str) -> Rule:
    return Rule("error", " ".join(why.split()))


def _warning(why: str) -> Rule:
    return Rule("warning", " ".join(why.split()))


RULES: dict[str, Rule] = {
    # Reading a file
    "missing-file": _error("""
        The file handbook.yml names the roles, the stages and the languages. Without it nothing can
        be checked or built."""),
    "unknown-file": _error("""
        The folder and the ending decide what a file is. A file that is no kind of content would be
        left out in silence, and its author would believe that readers see it."""),
    "outside-project": _error("""
        A build reads this project alone. A link to another place could publish a private file, and
        would break on the next machine."""),
    "too-large": _error("""
        One file holds one record, or one list. A file of this size is a mistake, and slows every
        editor and every build."""),
    "wrong-encoding": _error("""
        All text is UTF-8, so that Urdu and English come out as they were written. Invisible control
        characters can change the meaning or the direction of a line."""),
    "malformed-yaml": _error("""
        The file cannot be read as YAML, so nothing in it can be trusted to mean what its author
        meant."""),
    "alias": _error("""
        Anchors, aliases and tags let a few lines grow to gigabytes, and hide what a reader of the
        file would see. Content says what it says."""),
    "too-deep": _error("""
        No kind of content is nested so deep. Deep nesting comes from a slip of indentation, or from
        somebody who wants to break the reader."""),
    "duplicate-key": _error("""
        When a key is written twice, one of the two values would be lost in silence."""),
    "no-front-matter": _error("""
        A guideline needs an id, a title and a purpose before its text, so that it can be found,
        linked and printed."""),
    "malformed-json": _error("""
        The record of a released edition cannot be read, so nobody who holds a copy of it could be
        told what has changed since."""),
    "malformed-catalogue": _error("""
        The catalogue cannot be read, so its translations would be lost in silence."""),
    # The shape of a record
    "wrong-type": _error("""
        A value of another type than its key asks for cannot be printed or checked."""),
    "missing-field": _error("""
        The key is needed: a reader under stress relies on every sheet and page to carry it."""),
    "missing-id": _error("""
        Steps, fields, provisions and questions carry a written id. Ticks on a phone, printed codes
        and translations hold on to it when the words change."""),
    "unknown-key": _error("""
        A key that nothing reads is lost in silence; most often it is a slip of the pen."""),
    "unknown-value": _error("""
        The key takes one of a few words. Another word would be shown to nobody."""),
    "empty-list": _error("""
        A checklist without steps, or a decision without questions, looks finished and helps
        nobody."""),
    "invalid-id": _error("""
        Ids stand in addresses, on paper and in file names. They hold lower-case letters, digits and
        hyphens, so that they can be typed from paper and cannot climb out of a folder."""),
    "invalid-date": _error("""
        A date that is not in the calendar cannot tell anybody when to review."""),
    # Ids and what they name
    "duplicate-id": _error("""
        An id names one thing. With two, a link, a tick or a printed code would lead to the wrong
        one."""),
    "unknown-reference": _error("""
        A link that leads nowhere costs a reader the minute that they did not have."""),
    "ambiguous-reference": _error("""
        Two kinds of content share this id, so the link could lead to either."""),
    "unknown-service": _error("""
        A referral to a service that is not in the directory sends a person to nobody."""),
    "unknown-role": _error("""
        Roles are named in handbook.yml. A role that is not there has no page and no pack."""),
    "unknown-checklist": _error("""
        A pack binds checklists by their ids. One that is not there would leave a gap in the pack
        that nobody sees before the workshop."""),
    "unknown-folder": _error("""
        A handbook binds the guidance of a folder. From one that is not there it binds nothing, and
        the reader looks for pages that were never printed."""),
    "empty-handbook": _error("""
        A handbook names what it binds: folders, roles, or all the law. Without them it is a cover
        with nothing behind it."""),
    "no-rules": _error("""
        A newsroom copies the media kit rule by rule, and links to one. Without rules under headings
        of their own there is nothing to copy, and no address to link to."""),
    "unknown-right": _error("""
        Rights are named in handbook.yml, each by the page that explains it. Nobody who looks for
        the law on a right would find a provision of another name."""),
    "unknown-stage": _error("""
        Stages are named in handbook.yml. A stage that is not there has no page."""),
    "unknown-district": _error("""
        Districts are named in handbook.yml. Nobody can choose one that is not there, and its
        number would come last."""),
    "unknown-jurisdiction": _error("""
        Provinces differ in law, offices and numbers. Content for an unknown one is shown to
        nobody."""),
    "unknown-fact": _error("""
        A named fact that the jurisdiction does not know would print nothing where a reader needs a
        number or an office."""),
    "unknown-instrument": _error("""
        A citation must lead to an instrument of the legal basis, where its source and its state can
        be seen."""),
    "unknown-provision": _error("""
        A citation must lead to a provision of the instrument. A wrong section number in a
        handbook ends up in a file or a court."""),
    "unverified-citation": _error("""
        Nobody has seen a text of this provision. What nobody has seen is never printed as guidance;
        it stands in the instrument's list of what a lawyer must check."""),
    "broken-link": _error("""
        A link that leads nowhere costs a reader the minute that they did not have."""),
    "broken-anchor": _error("""
        The page exists, but this place in it does not: the reader lands at the top and must
        search."""),
    "missing-image": _error("""
        A picture that is not there leaves a hole in the page and on paper."""),
    "missing-alt": _error("""
        Some readers hear the page, and some have no signal for pictures. The words between the
        brackets stand in for the picture."""),
    "unknown-answer": _error("""
        Every answer leads on, or a person with a deadline stands before a wall."""),
    "circle": _error("""
        A path that runs in a circle never ends in an outcome."""),
    "unreached": _error("""
        A question or an outcome that no answer leads to is never seen, though its author believes
        that it is."""),
    "choice-options": _error("""
        A choice needs at least two options to print boxes for; other fields print a line."""),
    "misplaced-checklist": _error("""
        A checklist lies in the folder of its role, so that everybody finds it and the role's owner
        sees each change."""),
    # Text
    "raw-html": _error("""
        HTML in content would run in readers' browsers and be lost on paper. Markdown says all that
        guidance needs."""),
    "attributes": _error("""
        Braces with attributes can carry scripts and styles into the page. Only a heading carries
        braces, with its id."""),
    "unsafe-link": _error("""
        A link may lead to a web page, a mail address, a telephone or a page of this handbook. Other
        schemes can run code in a reader's browser."""),
    "outside-picture": _error("""
        A picture from another host tells that host who reads this page, and is missing without a
        signal."""),
    "missing-heading-id": _error("""
        Headings carry a written id in Latin letters: it is the same in every language, and a link
        on paper holds when the words change."""),
    "heading-level": _error("""
        Screen readers and tables of contents read the levels of headings. A skipped level reads as
        a missing part."""),
    "personal-data": _error("""
        Content never carries a person's identity card number or telephone number. Numbers of
        services stand in the directory or the jurisdiction's facts."""),
    # What a writer should know
    "long-group": _warning("""
        Between two pauses a person keeps five to nine steps in mind. Longer groups are skipped
        over."""),
    "long-step": _warning("""
        A step is read at arm's length, under stress. Beyond thirty words it holds more than one
        action."""),
    "long-sentence": _warning("""
        Beyond 25 words, a tired reader has lost the beginning of a sentence at its end."""),
    "hard-to-read": _warning("""
        Grade nine is a reader of 14. Officers read this at night, many in their second or third
        language."""),
    "passive-voice": _warning("""
        Who reads 'the form is filled in' does not learn by whom, so nobody does it. Guidance names
        who acts, or begins with the verb."""),
    "modal-verb": _warning("""
        A reader who finds other words, or one word in two senses, guesses what binds them. So
        'must' is law or a fixed rule, 'should' is good practice, and 'may' is a permission."""),
    "unexplained-abbreviation": _warning("""
        Letters that the reader does not know are a locked door. The glossary opens it, for the
        search too."""),
    "word-outside-glossary": _warning("""
        One thing has one name. With two, readers look for a difference that is not there."""),
    # Do no harm
    "word-to-avoid": _warning("""
        The handbook's guideline on words advises against it: it labels, blames, glorifies or paints
        pain. What we ask of others, our own text keeps."""),
    "no-words-to-avoid": _warning("""
        The words to avoid are read from the tables of this guideline. Without a table nothing is
        checked, though its author believes that it is."""),
    "identifying-picture": _warning("""
        A picture of a person in a handbook on violence tells the world that they were there, and it
        cannot be called back."""),
    "person-named": _warning("""
        A name in public guidance ties a person to an attack or a case for good. Offices and roles
        say who acts."""),
    "identifying-field": _warning("""
        A sheet gets lost. A field that tells who a person is puts them at risk, so it is there only
        where the task needs it, and says what for."""),
    "told-again": _warning("""
        Each telling can hurt again, and each version can be held against the person in court. What
        is on file is read first."""),
    # What a writer should know, of the handbook
    "empty-cell": _warning("""
        Each role knows at each stage what to do, or why it has nothing to do. A cell with neither a
        sheet nor a reason is forgotten work."""),
    "unconfirmed-number": _warning("""
        Nobody has rung this number. It prints with the mark 'to be confirmed' until somebody
        has."""),
    "unset-address": _warning("""
        While no address is set, sheets print no short address, and a reader of paper cannot find
        the page."""),
    "unset-mistakes-to": _warning("""
        Readers find mistakes first. While no office is named, a reader can only tell whoever gave
        out the handbook, and the mistake may stay."""),
    "past-review": _warning("""
        The day on which this was to be reviewed is past. It may no longer be right."""),
    "unreviewed-approval": _error("""
        What is called approved says which office approved it and when. Otherwise nobody can
        ask."""),
    "unknown-translation": _warning("""
        The catalogue translates a sentence that is not there any more, so the translation is shown
        to nobody."""),
    "stale-translation": _warning("""
        The sentence has changed since it was translated. Until a translator has looked at it, the
        whole record is shown in English."""),
    "translation-marks": _error("""
        A translation keeps the citations, references and facts of its sentence. A lost citation
        takes the ground from under a step."""),
    # What only the finished PDFs show
    "print-words": _warning("""
        What a PDF does not give back in reading order is silent for those who hear it, cannot be
        searched, and is lost when it is copied into a letter."""),
    "print-tags": _warning("""
        The tags of a PDF are what a screen reader reads. A condition of PDF/UA that fails is a door
        that is shut to some of its readers."""),
    "print-font": _warning("""
        A letter that our fonts lack comes from whatever font this machine has. On the next machine
        it looks different, or is an empty box."""),
    "print-overflow": _warning("""
        Words that leave their box are cut off or printed over others, and nobody sees it before
        the sheet is in use."""),
    "print-contrast": _warning("""
        Sheets are read in bad light and copied from copies. What is paler than seven to one is the
        first to vanish."""),
    # What was released
    "altered-edition": _error("""
        A released edition is what was printed and handed out. Its record holds the words of each
        sheet and the print code that they make; when the two do not agree, the site would tell
        somebody who holds the paper something that is not true."""),
    # Before a release
    "not-approved": _warning("""
        Before a release an office approves each record. A draft on paper looks like an order."""),
    "not-translated": _warning("""
        Before a release each record is translated into every language of the handbook."""),
    "rests-on-unverified": _warning("""
        Before a release a lawyer confirms each provision that a step or a guideline rests on."""),
}
