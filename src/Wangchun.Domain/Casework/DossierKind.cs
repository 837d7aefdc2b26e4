using System.ComponentModel.DataAnnotations;

namespace Wangchun.Domain.Casework;

public enum DossierKind
{
    [Display(Name = "认领项目")] Project,
}
