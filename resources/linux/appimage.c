/* What an AppImage begins with: it shows the archive behind it as a folder (FUSE), starts what is in there, and stays as
 * long as that runs. Where FUSE is not to be had it unpacks into a temporary folder instead.
 *
 *   --appimage-extract           unpack into ./squashfs-root
 *   --appimage-extract-and-run   run from a temporary folder, as APPIMAGE_EXTRACT_AND_RUN=1 does
 *   --appimage-offset            where the archive begins, in bytes
 *
 * Build, on Debian with the packages libsquashfuse-dev, libfuse3-dev and libzstd-dev:
 *
 *   cc -O2 -s -D_FILE_OFFSET_BITS=64 -o starter appimage.c -l:libsquashfuse_ll.a -l:libfuse3.a -l:libzstd.a -lpthread
 *
 * Put another libfuse in its place by the same line; the archive follows from the offset on. Flagline's own, MIT licence.
 */
#define _GNU_SOURCE
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <squashfuse/config.h>
#include <squashfuse/ll.h>

/* The archive is packed with zstd alone; squashfuse asks for these when it is given other ones. LZO is under the GPL. */
int uncompress(void) { return -1; }
int lzo1x_decompress_safe(void) { return -1; }
int LZ4_decompress_safe(void) { return -1; }
int lzma_stream_buffer_decode(void) { return -1; }

static char self[4096];
static char folder[4096];
static struct fuse_session *session;

static int complain(const char *what)
{
    fprintf(stderr, "%s: %s: %s\n", self, what, strerror(errno));
    return 127;
}

/* The archive begins where the program ends, which is with its table of sections. */
static size_t offset(void)
{
    Elf64_Ehdr head = {0};
    int file = open(self, O_RDONLY | O_CLOEXEC);
    if (file < 0 || read(file, &head, sizeof head) != sizeof head)
        exit(complain("cannot be read"));
    close(file);
    return head.e_shoff + (size_t)head.e_shentsize * head.e_shnum;
}

/* --- Unpacking */

static int unpack_file(sqfs *fs, sqfs_inode *inode, const char *path, mode_t mode, off_t size)
{
    static char part[1 << 20];
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode & 0777);
    if (file < 0)
        return -1;
    for (off_t at = 0; at < size;) {
        sqfs_off_t length = sizeof part;
        if (sqfs_read_range(fs, inode, at, &length, part) || length == 0 || write(file, part, length) != length) {
            close(file);
            return -1;
        }
        at += length;
    }
    return close(file);
}

static int unpack_link(sqfs *fs, sqfs_inode *inode, const char *path)
{
    char target[4096];
    size_t size = sizeof target;
    if (sqfs_readlink(fs, inode, target, &size))
        return -1;
    unlink(path);
    return symlink(target, path);
}

static int unpack_entry(sqfs *fs, sqfs_traverse *entry, const char *to)
{
    char path[8192];
    sqfs_inode inode;
    if (sqfs_inode_get(fs, &inode, entry->entry.inode))
        return -1;
    snprintf(path, sizeof path, "%s/%s", to, entry->path);
    if (S_ISDIR(inode.base.mode))
        return mkdir(path, 0755) && errno != EEXIST;
    if (S_ISLNK(inode.base.mode))
        return unpack_link(fs, &inode, path);
    return unpack_file(fs, &inode, path, inode.base.mode, inode.xtra.reg.file_size);
}

static int unpack(const char *to)
{
    sqfs fs;
    sqfs_traverse entry;
    sqfs_err wrong = sqfs_open_image(&fs, self, offset());
    if (wrong || sqfs_traverse_open(&entry, &fs, sqfs_inode_root(&fs)))
        return -1;
    while (sqfs_traverse_next(&entry, &wrong))
        if (!entry.dir_end && unpack_entry(&fs, &entry, to))
            return -1;
    return wrong ? -1 : 0;
}

static int forget(const char *path, const struct stat *facts, int kind, struct FTW *where)
{
    (void)facts, (void)kind, (void)where;
    return remove(path);
}

/* --- Starting */

static void start(const char *where, char **arguments)
{
    char program[8192], here[4096];
    snprintf(program, sizeof program, "%s/AppRun", where);
    setenv("APPIMAGE", self, 1);
    setenv("APPDIR", where, 1);
    setenv("ARGV0", arguments[0], 1);
    if (getcwd(here, sizeof here))
        setenv("OWD", here, 1);
    execv(program, arguments);
    _exit(complain("cannot be started"));
}

static int run_unpacked(char **arguments)
{
    int state = 0;
    if (unpack(folder))
        complain("cannot be unpacked into the temporary folder (TMPDIR says which)"), state = 127 << 8;
    else {
        pid_t child = fork();
        if (child == 0)
            start(folder, arguments);
        signal(SIGINT, SIG_IGN);
        while (child < 0 || waitpid(child, &state, 0) < 0)
            if (child < 0 || errno != EINTR)
                return complain("cannot be started");
    }
    nftw(folder, forget, 16, FTW_DEPTH | FTW_PHYS);
    return WIFEXITED(state) ? WEXITSTATUS(state) : 128 + WTERMSIG(state);
}

/* --- Showing the archive as a folder */

static void *wait_for_the_end(void *pipe)
{
    char nothing;
    while (read(*(int *)pipe, &nothing, 1) < 0 && errno == EINTR)
        ;
    fuse_session_exit(session);
    fuse_session_unmount(session); /* wakes the loop, which reads from the kernel */
    return NULL;
}

static void show(int alive, int ready)
{
    struct fuse_lowlevel_ops does = {
        .getattr = sqfs_ll_op_getattr, .opendir = sqfs_ll_op_opendir, .releasedir = sqfs_ll_op_releasedir,
        .readdir = sqfs_ll_op_readdir, .lookup = sqfs_ll_op_lookup, .open = sqfs_ll_op_open,
        .create = sqfs_ll_op_create, .release = sqfs_ll_op_release, .read = sqfs_ll_op_read,
        .readlink = sqfs_ll_op_readlink, .listxattr = sqfs_ll_op_listxattr, .getxattr = sqfs_ll_op_getxattr,
        .forget = sqfs_ll_op_forget,
    };
    char *words[] = {self, "-oro,nodev,nosuid,fsname=flagline", NULL};
    struct fuse_args args = FUSE_ARGS_INIT(2, words);
    sqfs_ll_chan channel = {0};
    pthread_t waiting;
    sqfs_ll *archive = sqfs_ll_open(self, offset());
    if (!archive || sqfs_ll_mount(&channel, folder, &args, &does, sizeof does, archive))
        _exit(1);
    session = channel.session;
    if (pthread_create(&waiting, NULL, wait_for_the_end, &alive) || write(ready, "", 1) != 1)
        _exit(1);
    close(ready);
    fuse_session_loop(session);
    pthread_join(waiting, NULL); /* only then is the folder empty */
    rmdir(folder);
    _exit(0);
}

/* Whether the folder shows the archive now; it does so until all programs that were started from here have ended. */
static int shown(void)
{
    int alive[2], ready[2];
    char word;
    if (pipe(alive) || pipe2(ready, O_CLOEXEC))
        return 0;
    pid_t child = fork();
    if (child == 0) {
        close(alive[1]);
        close(ready[0]);
        setsid(); /* Ctrl-C is for the program */
        freopen("/dev/null", "r", stdin), freopen("/dev/null", "w", stdout), freopen("/dev/null", "w", stderr);
        show(alive[0], ready[1]);
    }
    close(alive[0]);
    close(ready[1]);
    int works = child > 0 && read(ready[0], &word, 1) == 1;
    if (!works)
        close(alive[1]), waitpid(child, NULL, 0);
    return works;
}

int main(int count, char **arguments)
{
    const char *word = count > 1 ? arguments[1] : "", *temporary = getenv("TMPDIR");
    if (readlink("/proc/self/exe", self, sizeof self - 1) < 0)
        return complain("/proc is missing");
    if (!strcmp(word, "--appimage-offset"))
        return printf("%zu\n", offset()) < 0;
    if (!strcmp(word, "--appimage-extract"))
        return (mkdir("squashfs-root", 0755) && errno != EEXIST) || unpack("squashfs-root") ? complain("no room") : 0;
    int unpacking = !strcmp(word, "--appimage-extract-and-run");
    if (unpacking) {
        arguments[1] = arguments[0];
        arguments++;
    }
    snprintf(folder, sizeof folder, "%s/.mount_flaglineXXXXXX", temporary && *temporary ? temporary : "/tmp");
    if (!mkdtemp(folder))
        return complain("no temporary folder can be made");
    if (!unpacking && !getenv("APPIMAGE_EXTRACT_AND_RUN") && shown())
        start(folder, arguments);
    return run_unpacked(arguments);
}
