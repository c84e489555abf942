"""Writes what bash, zsh and fish need to complete a program's command line."""
import re

FILES, FOLDERS = {"FILE"}, {"DIR"}


def words_of(option):
    """The words to choose from, where a text says them as "...: balanced or classic."."""
    match = re.search(r": ((?:[a-z]+, )*[a-z]+ or [a-z]+)\.", option.text)
    return re.split(r", | or ", match.group(1)) if match else []


def takes_files(command):
    return any(name.startswith("FILE") for name, _ in command.arguments)


def after(command, commands):
    """What may follow as a word: commands after the program's name, kinds after a command."""
    if not command.words:
        return [(other.words[0], other.summary) for other in commands if len(other.words) == 1]
    return [(kind, "") for kind in command.kinds]


def option_names(command, commands):
    """Options may stand before the command too: there only those that every command has."""
    per_command = [other.options for other in commands if other.words]
    if command.words or not per_command:
        return command.options
    return command.options + [option for option in per_command[0]
                              if all(option.names in [same.names for same in others] for others in per_command)]


def all_options(commands):
    seen = {}
    for command in commands:
        for option in command.options:
            seen.setdefault(tuple(option.names), option)
    return list(seen.values())


def valued(commands, wanted):
    return sorted({name for option in all_options(commands) if wanted(option) for name in option.names})


# In all three shells the same walk: drop options and their values, and what remains of the words says where one stands.

def bash(name, commands):
    function = "_" + name.replace("-", "_")
    takes = "|".join(valued(commands, lambda option: option.value))
    lines = ["# bash completion of %s, made by packaging/manual/make" % name, function + "()", "{",
             "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} place='' at words='' options='' files=''",
             "    COMPREPLY=()",
             "    for ((at = 1; at < COMP_CWORD; at++)); do",
             "        case ${COMP_WORDS[at]} in",
             "        %s) ((at++)) ;;" % takes,
             "        -*) ;;",
             "        *) place+=\" ${COMP_WORDS[at]}\" ;;",
             "        esac", "    done", "    case $previous in"]
    for names, action in ((valued(commands, lambda o: o.value in FILES), "compgen -f"),
                          (valued(commands, lambda o: o.value in FOLDERS), "compgen -d")):
        if names:
            lines += ["    %s)" % "|".join(names), "        mapfile -t COMPREPLY < <(%s -- \"$current\")" % action,
                      "        return ;;"]
    for option in all_options(commands):
        if words_of(option):
            lines += ["    %s)" % "|".join(option.names),
                      "        mapfile -t COMPREPLY < <(compgen -W '%s' -- \"$current\")" % " ".join(words_of(option)),
                      "        return ;;"]
    lines += ["    esac", "    [[ $previous == @(%s) ]] && return" % takes, "    case \"$place \" in"]
    # The longer place first: it also begins with the shorter one.
    for command in sorted(commands, key=lambda c: -len(c.words)):
        pattern = "\" %s \"*" % " ".join(command.words) if command.words else "\" \""
        lines += ["    %s)" % pattern,
                  "        options='%s'" % " ".join(n for o in option_names(command, commands) for n in o.names if n.startswith("--"))]
        following = after(command, commands)
        if following:
            lines.append("        [[ $place == '%s' ]] && words='%s'" % (" " * bool(command.words) + " ".join(command.words),
                                                                         " ".join(word for word, _ in following)))
        lines.append("        %s;;" % ("files=yes " if takes_files(command) else ""))
    lines += ["    esac",
              "    if [[ $current == -* ]]; then words=$options; fi",
              "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")",
              "    if [[ -n $files && $current != -* ]]; then mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$current\"); fi",
              "}", "complete -o filenames -F %s %s" % (function, name)]
    return "\n".join(lines) + "\n"


def quoted(text):
    """The same in all three shells: a quotation mark cannot stand within quotation marks, but beside them."""
    return "'%s'" % text.replace("'", "'\\''")


def described(word, text):
    return quoted(word.replace(":", "\\:") + (":" + text if text else ""))


def zsh(name, commands):
    takes = "|".join(valued(commands, lambda option: option.value))
    lines = ["#compdef " + name, "# Made by packaging/manual/make", "local place= at files=", "local -a following options",
             "for ((at = 2; at < CURRENT; at++)); do", "    case $words[at] in", "    %s) ((at++)) ;;" % takes, "    -*) ;;",
             "    *) place+=\" $words[at]\" ;;", "    esac", "done", "case $words[CURRENT-1] in"]
    for names, action in ((valued(commands, lambda o: o.value in FILES), "_files"),
                          (valued(commands, lambda o: o.value in FOLDERS), "_files -/")):
        if names:
            lines.append("%s) %s; return ;;" % ("|".join(names), action))
    for option in all_options(commands):
        if words_of(option):
            lines.append("%s) following=(%s); _describe value following; return ;;" % ("|".join(option.names), " ".join(words_of(option))))
    lines += ["%s) _message value; return ;;" % takes, "esac", "case \"$place \" in"]
    for command in sorted(commands, key=lambda c: -len(c.words)):
        lines.append("%s)" % ("\" %s \"*" % " ".join(command.words) if command.words else "\" \""))
        lines.append("    options=(%s)" % " ".join(described(n, o.text) for o in option_names(command, commands)
                                                    for n in o.names if n.startswith("--")))
        following = after(command, commands)
        if following:
            place = (" " + " ".join(command.words)) if command.words else ""
            lines.append("    [[ $place == %s ]] && following=(%s)" % (quoted(place), " ".join(described(*row) for row in following)))
        lines.append("    %s;;" % ("files=yes " if takes_files(command) else ""))
    lines += ["esac", "if [[ $words[CURRENT] == -* ]]; then", "    _describe -o option options", "else",
              "    (( $#following )) && _describe command following", "    [[ -n $files ]] && _files", "fi"]
    return "\n".join(lines) + "\n"


def fish_option(option, condition, name):
    line = "complete -c %s%s" % (name, " -n %s" % quoted(condition) if condition else "")
    for one in option.names:
        line += " -l " + one[2:] if one.startswith("--") else " -s " + one[1:]
    if option.value in FILES:
        line += " -r -F"
    elif option.value in FOLDERS:
        line += " -x -a '(__fish_complete_directories)'"
    elif words_of(option):
        line += " -x -a '%s'" % " ".join(words_of(option))
    elif option.value:
        line += " -x"
    return line + " -d " + quoted(option.text)


def fish(name, commands):
    place = "__%s_place" % name.replace("-", "_")
    takes = " ".join(valued(commands, lambda option: option.value))
    lines = ["# fish completion of %s, made by packaging/manual/make" % name, "function %s" % place, "    set -l place", "    set -l skip",
             "    for word in (commandline -opc)[2..-1]", "        if test -n \"$skip\"", "            set skip",
             "        else if contains -- $word %s" % takes, "            set skip yes",
             "        else if not string match -q -- '-*' $word", "            set -a place $word", "        end", "    end",
             "    string match -qr -- $argv[1] \"$place\"", "end", "complete -c %s -f" % name]
    for command in commands:
        following = after(command, commands)
        words = " ".join(command.words)
        here = "%s '^%s$'" % (place, words)
        # What has a section of its own below this command does not take this one's options.
        deeper = [other.words[-1] for other in commands if len(other.words) == 2 and other.words[0] == words]
        without = "(?! (%s)( |$))" % "|".join(deeper) if deeper else ""
        below = "%s '^%s%s( |$)'" % (place, words, without) if words else here
        for option in option_names(command, commands):
            lines.append(fish_option(option, below, name))
        for word, text in following:
            lines.append("complete -c %s -n %s -a %s%s" % (name, quoted(here), word, " -d " + quoted(text) if text else ""))
        if takes_files(command):
            lines.append("complete -c %s -n %s -F" % (name, quoted(below)))
    return "\n".join(lines) + "\n"
